import { __ } from '@wordpress/i18n';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { evidenceUrl } from '../api/evidence-url.ts';
import { endingSentence } from './ending-sentence.ts';

interface Props {
	quote: DeskQuote;
}

/** What was decided, by whom and when, with the record that proves it. */
export function QuoteEndingNote( { quote }: Props ) {
	const { ending } = quote;
	if ( ! ending ) {
		return null;
	}
	return (
		<div className="deskside-ending" data-what={ ending.what }>
			<p>
				<strong>{ endingSentence( ending ) }</strong>
			</p>
			{ ending.note && (
				<blockquote dir="auto">{ ending.note }</blockquote>
			) }
			{ ending.evidence_sha256 && (
				<p className="deskside-small">
					<a
						href={ evidenceUrl( quote.id ) }
						download={ `${ quote.id }.json` }
					>
						{ __( 'Evidence record', 'deskside' ) }
					</a>{ ' ' }
					<span>{ __( 'SHA-256', 'deskside' ) }</span>{ ' ' }
					<code>{ ending.evidence_sha256 }</code>
				</p>
			) }
		</div>
	);
}
