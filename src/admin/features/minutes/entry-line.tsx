import { __, sprintf } from '@wordpress/i18n';
import type { StatementEntry } from '../../../contract/minutes.ts';
import { withoutProof } from '../../../contract/without-proof.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';
import { TicketLink } from './ticket-link.tsx';

type Props = {
	entry: StatementEntry;
	onOpenTicket: ( id: string ) => void;
};

function kindText( { kind }: StatementEntry ): string {
	switch ( kind ) {
		case 'grant':
			return __( 'Minutes of your plan', 'deskside' );
		case 'use':
			return __( 'Work', 'deskside' );
		case 'consent':
			return __( 'Agreed beyond the plan', 'deskside' );
		case 'correction':
			return __( 'Correction', 'deskside' );
		case 'lapse':
			return __( 'Lapsed unused', 'deskside' );
	}
}

/** Minutes as they change what is left: a minus sign is a minus sign, not a hyphen, and stands before the number in every script. */
const signed = ( minutes: number ) =>
	minutes < 0
		? `\u200e−${ describeMinutes( -minutes ) }`
		: `\u200e+${ describeMinutes( minutes ) }`;

function beyondText( { consented, billable }: StatementEntry ): string | null {
	// None where a price was agreed to, or nothing at all.
	if ( consented ) {
		return sprintf(
			/* translators: %s: a number of minutes. */
			__( 'up to %s', 'deskside' ),
			describeMinutes( consented )
		);
	}
	if ( ! billable ) {
		return null;
	}
	return billable < 0
		? sprintf(
				/* translators: %s: a number of minutes. */
				__( '%s no longer billed', 'deskside' ),
				describeMinutes( -billable )
		  )
		: sprintf(
				/* translators: %s: a number of minutes. */
				__( '%s billed', 'deskside' ),
				describeMinutes( billable )
		  );
}

/** Work that the plan includes or a price pays for; with its sign where it is taken back. */
const freeText = ( { included = 0 }: StatementEntry ): string | null =>
	included
		? sprintf(
				/* translators: %s: a number of minutes. */
				__( '%s at no charge', 'deskside' ),
				included < 0 ? signed( included ) : describeMinutes( included )
		  )
		: null;

/** Empty where nobody wrote what was done. */
const workText = ( entry: StatementEntry ): string =>
	entry.hidden
		? __( 'Work on somebody else’s ticket', 'deskside' )
		: withoutProof( entry.work );

/** One entry: what was done, when, by whom, for which ticket, how many minutes. */
export function EntryLine( { entry, onOpenTicket }: Props ) {
	const formats = useFormats();
	const work = workText( entry );
	const figures = [
		entry.minutes ? signed( entry.minutes ) : null,
		beyondText( entry ),
		freeText( entry ),
	].filter( ( figure ) => figure !== null );
	return (
		<li>
			<p>
				<span dir="auto">{ work || kindText( entry ) }</span>
				<strong className="deskside-entries__figure">
					{ figures.join( ', ' ) }
				</strong>
			</p>
			<p className="deskside-hint">
				{ [
					work && kindText( entry ),
					formats.day( entry.worked_at ),
					entry.person,
				]
					.filter( Boolean )
					.join( ' · ' ) }{ ' ' }
				<TicketLink of={ entry } onOpenTicket={ onOpenTicket } />
			</p>
		</li>
	);
}
