import { __, sprintf } from '@wordpress/i18n';
import type { MinuteEntry } from '../../contract/minutes.ts';
import { withoutProof } from '../../contract/without-proof.ts';
import { formatDuration } from '../format/format-duration.ts';
import { formatInstant } from '../format/format-instant.ts';
import { entryLabel } from '../words/entry-label.ts';

interface Props {
	caption: string;
	entries: readonly MinuteEntry[];
}

/** Minute entries; on a narrow screen a number stands below the words, with the name of its column. */
export function EntryTable( { caption, entries }: Props ) {
	const allowance = __( 'Allowance', 'deskside' );
	const billable = __( 'Billable', 'deskside' );
	return (
		<table className="deskside-entries">
			<caption>{ caption }</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'What', 'deskside' ) }</th>
					<th scope="col">{ allowance }</th>
					<th scope="col">{ billable }</th>
				</tr>
			</thead>
			<tbody>
				{ entries.map( ( entry ) => (
					<tr key={ entry.id }>
						<Words entry={ entry } />
						<td data-label={ allowance }>
							{ entry.kind === 'consent' ? '' : entry.minutes }
						</td>
						<td data-label={ billable }>{ billed( entry ) }</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}

const Words = ( { entry }: { entry: MinuteEntry } ) => (
	<td>
		<span className="deskside-entries__kind">
			{ entryLabel( entry.kind ) }
		</span>{ ' ' }
		<span dir="auto">{ withoutProof( entry.work ) }</span>
		<small>
			{ entry.person && (
				<>
					<bdi>{ entry.person }</bdi> ·{ ' ' }
				</>
			) }
			{ formatInstant( entry.worked_at ) }
		</small>
	</td>
);

/** An agreement books nothing: it says up to how much may be booked, unless it is one to a price. */
function billed( { kind, billable, included, consented }: MinuteEntry ) {
	if ( included ) {
		return sprintf(
			/* translators: %s: a number of minutes. */
			__( '%s at no charge', 'deskside' ),
			formatDuration( included )
		);
	}
	if ( kind !== 'consent' ) {
		return billable;
	}
	return consented
		? sprintf(
				/* translators: %s: a number of minutes. */
				__( 'up to %s', 'deskside' ),
				formatDuration( consented )
		  )
		: '';
}
