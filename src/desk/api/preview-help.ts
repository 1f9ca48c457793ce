import { helpPreview } from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * Markdown as HTML, made by the provider's own renderer; to be cleaned before it is shown.
 *
 * @param body Markdown.
 */
export async function previewHelp( body: string ): Promise< string > {
	const { html } = await request( 'help/preview', helpPreview, {
		method: 'POST',
		body: { body },
	} );
	return html;
}
