import { __, sprintf } from '@wordpress/i18n';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { formatInstant } from '../format/format-instant.ts';
import { compareVersions } from './compare-versions.ts';
import { DifferenceTable } from './difference-table.tsx';
import { eventSentence } from './event-sentence.ts';
import { versionContent } from './quote-content.ts';

interface Props {
	quote: DeskQuote;
	currency: string;
}

/** What happened to a quote, and what changed from each version to the next. */
export function VersionHistory( { quote, currency }: Props ) {
	const { versions, history } = quote;
	if ( history.length === 0 ) {
		return null;
	}
	return (
		<details className="deskside-more">
			<summary>
				{ versions.length > 1
					? __( 'History, and what changed', 'deskside' )
					: __( 'History', 'deskside' ) }
			</summary>
			<ol className="deskside-history">
				{ history.map( ( event, index ) => (
					<li key={ index }>
						{ eventSentence( event ) }{ ' ' }
						<time dateTime={ event.at }>
							{ formatInstant( event.at ) }
						</time>
					</li>
				) ) }
			</ol>
			{ versions.slice( 1 ).map( ( version, index ) => {
				const before = versions[ index ];
				return (
					before && (
						<DifferenceTable
							key={ version.version }
							caption={ sprintf(
								/* translators: 1: number of the earlier version, 2: number of the later version */
								__( 'From version %1$d to %2$d', 'deskside' ),
								before.version,
								version.version
							) }
							differences={ compareVersions(
								versionContent( before ),
								versionContent( version ),
								currency
							) }
						/>
					)
				);
			} ) }
		</details>
	);
}
