import { helpPreview, previewHelp } from '../../../contract/desk-help.ts';
import { renderMarkdown } from '../../help/render-markdown.ts';
import type { Route } from '../../http/app-instance.ts';

/** Markdown as owners will read it. Nothing is written, so no key is asked for. */
export const postDeskPreview: Route = ( app ) =>
	app.post(
		'/v1/desk/help/preview',
		{ schema: { body: previewHelp, response: { 200: helpPreview } } },
		( request ) =>
			Promise.resolve( { html: renderMarkdown( request.body.body ) } )
	);
