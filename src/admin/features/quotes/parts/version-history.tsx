import { __, sprintf } from '@wordpress/i18n';
import type { Quote } from '../../../../contract/quote.ts';
import { useFormats } from '../../../ui/formats.ts';
import { DifferenceList } from './difference-list.tsx';

/** Every version that was sent, newest first, with what it changed. */
export function VersionHistory( { quote }: { quote: Quote } ) {
	const formats = useFormats();
	const { versions } = quote;
	if ( versions.length < 2 ) {
		return null;
	}
	return (
		<details>
			<summary>
				{ sprintf(
					/* translators: %d: a number of versions, two or more. */
					__( 'All %d versions', 'deskside' ),
					versions.length
				) }
			</summary>
			<ol className="deskside-versions">
				{ [ ...versions ].reverse().map( ( version ) => {
					const before = versions.find(
						( other ) => other.version === version.version - 1
					);
					return (
						<li key={ version.version }>
							<p>
								<strong>
									{ sprintf(
										/* translators: 1: a version's number, 2: a sum with VAT. */
										__( 'Version %1$d: %2$s', 'deskside' ),
										version.version,
										formats.money(
											version.total_cents_with_vat,
											version.currency
										)
									) }
								</strong>{ ' ' }
								<span className="deskside-hint">
									{ sprintf(
										/* translators: 1: an agent's name, 2: a day and time. */
										__( 'by %1$s, %2$s', 'deskside' ),
										version.sent_by,
										formats.moment( version.sent_at )
									) }
								</span>
							</p>
							{ before && (
								<DifferenceList
									before={ before }
									after={ version }
								/>
							) }
						</li>
					);
				} ) }
			</ol>
		</details>
	);
}
