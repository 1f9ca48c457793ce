import { __ } from '@wordpress/i18n';
import { useEffect, useRef } from 'react';
import type { Locale } from '../../contract/locale.ts';
import { previewHelp } from '../api/preview-help.ts';
import { useRead } from '../app/use-read.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { cleanHtml } from './clean-html.ts';
import { useSettled } from './use-settled.ts';

interface Props {
	title: string;
	/** Markdown. */
	body: string;
	locale: Locale;
}

/** An article as owners will read it: rendered by the provider, cleaned here once more. */
export function ArticlePreview( { title, body, locale }: Props ) {
	const settled = useSettled( body );
	const { reading, reload } = useRead( `help preview ${ settled }`, () =>
		settled.trim() ? previewHelp( settled ) : Promise.resolve( '' )
	);
	return (
		<figure className="deskside-article-preview">
			<figcaption>{ __( 'How owners see it', 'deskside' ) }</figcaption>
			<div
				className="deskside-article-preview__text"
				lang={ locale }
				dir="auto"
			>
				<strong dir="auto">{ title }</strong>
				{ reading.status === 'here' ? (
					<CleanHtml html={ reading.value } />
				) : (
					<ReadingNotice reading={ reading } onRetry={ reload } />
				) }
			</div>
		</figure>
	);
}

function CleanHtml( { html }: { html: string } ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		place.current?.replaceChildren( cleanHtml( html ) );
	}, [ html ] );
	return <div ref={ place } />;
}
