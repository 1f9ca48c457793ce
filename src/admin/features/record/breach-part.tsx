import { __, sprintf } from '@wordpress/i18n';
import type { Breach } from '../../../contract/breach.ts';
import { type Formats, useFormats } from '../../ui/formats.ts';
import { WrittenText } from '../../ui/written-text.tsx';

/** A promised time that was not kept: when it was due, when it was done, how the deadline comes about, what the contract says. */
export function BreachPart( { breach }: { breach: Breach } ) {
	const formats = useFormats();
	return (
		<section className="deskside-notice is-problem">
			<h4>{ titleOf( breach ) }</h4>
			<p>{ whenText( breach, formats ) }</p>
			<p>
				<strong>{ __( 'What your contract says', 'deskside' ) }</strong>
			</p>
			<WrittenText text={ breach.contract_says } />
			<details>
				<summary>
					{ __( 'How this deadline comes about', 'deskside' ) }
				</summary>
				<WrittenText text={ breach.text } />
			</details>
		</section>
	);
}

function titleOf( { promise, done_at: done }: Breach ): string {
	const waits = done === null;
	switch ( promise ) {
		case 'first_answer':
			return waits
				? __( 'The first answer is late', 'deskside' )
				: __( 'The first answer came too late', 'deskside' );
		case 'next_answer':
			return waits
				? __( 'An answer is late', 'deskside' )
				: __( 'An answer came too late', 'deskside' );
		case 'taken_in_charge':
			return waits
				? __( 'Work should have begun by now', 'deskside' )
				: __( 'Work began too late', 'deskside' );
	}
}

/** Where the very instant was too late, "by" would make a breach look like none. */
function whenText(
	{ latest, latest_is_breach: before, done_at: done }: Breach,
	{ moment }: Formats
): string {
	if ( done === null ) {
		return sprintf(
			before
				? /* translators: %s: a day and time. */
				  __( 'Due before %s, and still not done.', 'deskside' )
				: /* translators: %s: a day and time. */
				  __( 'Due by %s, and still not done.', 'deskside' ),
			moment( latest )
		);
	}
	return sprintf(
		before
			? /* translators: 1, 2: days and times. */
			  __( 'Due before %1$s, done on %2$s.', 'deskside' )
			: /* translators: 1, 2: days and times. */
			  __( 'Due by %1$s, done on %2$s.', 'deskside' ),
		moment( latest ),
		moment( done )
	);
}
