import { __ } from '@wordpress/i18n';
import type { MinuteEntry } from '../../contract/minutes.ts';
import { formatInstant } from '../format/format-instant.ts';
import { entryLabel } from '../words/entry-label.ts';

interface Props {
	caption: string;
	entries: readonly MinuteEntry[];
}

/** Minute entries. */
export function EntryTable( { caption, entries }: Props ) {
	return (
		<table className="deskside-entries">
			<caption>{ caption }</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'What', 'deskside' ) }</th>
					<th scope="col">{ __( 'Allowance', 'deskside' ) }</th>
					<th scope="col">{ __( 'Billable', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ entries.map( ( entry ) => (
					<tr key={ entry.id }>
						<td>
							<span className="deskside-entries__kind">
								{ entryLabel( entry.kind ) }
							</span>{ ' ' }
							<span dir="auto">{ entry.work }</span>
							<small>
								{ entry.person && (
									<>
										<bdi>{ entry.person }</bdi> ·{ ' ' }
									</>
								) }
								{ formatInstant( entry.worked_at ) }
							</small>
						</td>
						<td>{ entry.minutes }</td>
						<td>{ entry.billable }</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
