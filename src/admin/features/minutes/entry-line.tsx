import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { MinuteEntry } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';

type Props = {
	entry: MinuteEntry;
	onOpenTicket: ( id: string ) => void;
};

function kindText( { kind }: MinuteEntry ): string {
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

/** Minutes as they change what is left: a minus sign is a minus sign, not a hyphen. */
const signed = ( minutes: number ) =>
	minutes < 0
		? `−${ describeMinutes( -minutes ) }`
		: `+${ describeMinutes( minutes ) }`;

function billedText( { kind, billable }: MinuteEntry ): string | null {
	if ( ! billable ) {
		return null;
	}
	return kind === 'consent'
		? sprintf(
				/* translators: %s: a number of minutes. */
				__( 'up to %s billed', 'deskside' ),
				describeMinutes( billable )
		  )
		: sprintf(
				/* translators: %s: a number of minutes. */
				__( '%s billed', 'deskside' ),
				describeMinutes( billable )
		  );
}

/** One entry: what was done, when, by whom, for which ticket, how many minutes. */
export function EntryLine( { entry, onOpenTicket }: Props ) {
	const formats = useFormats();
	const ticketId = entry.ticket_id;
	const figures = [
		entry.minutes ? signed( entry.minutes ) : null,
		billedText( entry ),
	].filter( ( figure ) => figure !== null );
	return (
		<li>
			<p>
				<span dir="auto">{ entry.work || kindText( entry ) }</span>
				<strong className="deskside-entries__figure">
					{ figures.join( ', ' ) }
				</strong>
			</p>
			<p className="deskside-hint">
				{ [
					kindText( entry ),
					formats.day( entry.worked_at ),
					entry.person,
				]
					.filter( Boolean )
					.join( ' · ' ) }{ ' ' }
				{ ticketId && (
					<Button
						variant="link"
						onClick={ () => onOpenTicket( ticketId ) }
					>
						{ __( 'Ticket', 'deskside' ) }
					</Button>
				) }
			</p>
		</li>
	);
}
