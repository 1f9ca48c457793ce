import { __ } from '@wordpress/i18n';
import type { Locale } from '../../contract/locale.ts';

interface Props {
	text: string;
	locale: Locale;
	hasMore: boolean;
}

/** The box behind a "?", as an owner sees it: the text is text, whatever it holds. */
export function TipPreview( { text, locale, hasMore }: Props ) {
	return (
		<figure className="deskside-tip-preview">
			<figcaption>{ __( 'How owners see it', 'deskside' ) }</figcaption>
			<div className="deskside-tip-preview__box">
				<p lang={ locale } dir="auto">
					{ text || '…' }
				</p>
				<p className="deskside-small">
					{ [
						...( hasMore ? [ __( 'Read more', 'deskside' ) ] : [] ),
						__( 'Ask about this', 'deskside' ),
					].join( ' · ' ) }
				</p>
			</div>
		</figure>
	);
}
