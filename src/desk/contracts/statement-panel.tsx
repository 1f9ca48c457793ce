import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import { getStatement } from '../api/get-statement.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { formatMonth } from '../format/format-month.ts';
import { EntryTable } from '../ticket/entry-table.tsx';
import { monthAfter } from './month-after.ts';

interface Props {
	contractId: string;
}

/** A contract's minutes, month by month, with every entry. */
export function StatementPanel( { contractId }: Props ) {
	const [ month, setMonth ] = useState< string | null >( null );
	const { reading, reload } = useRead( `${ contractId } ${ month }`, () =>
		getStatement( contractId, month )
	);
	if ( reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	const { value: statement } = reading;
	const figures: [ string, number ][] = [
		[ __( 'Granted', 'deskside' ), statement.granted ],
		[ __( 'Used', 'deskside' ), statement.used ],
		[
			statement.open
				? __( 'Left', 'deskside' )
				: __( 'Lapsed', 'deskside' ),
			statement.open ? statement.unused : statement.expired,
		],
		[ __( 'Billable', 'deskside' ), statement.over ],
	];
	return (
		<section className="deskside-panel" aria-labelledby="statement-title">
			<h3 id="statement-title">
				{
					/* translators: %s: a month and year */
					sprintf(
						__( 'Minutes in %s', 'deskside' ),
						formatMonth( statement.month )
					)
				}
			</h3>
			<div className="deskside-buttons">
				<Button
					variant="secondary"
					onClick={ () =>
						setMonth( monthAfter( statement.month, -1 ) )
					}
				>
					{ __( 'Month before', 'deskside' ) }
				</Button>
				{ ! statement.open && (
					<Button
						variant="secondary"
						onClick={ () =>
							setMonth( monthAfter( statement.month, 1 ) )
						}
					>
						{ __( 'Month after', 'deskside' ) }
					</Button>
				) }
			</div>
			<dl className="deskside-figures">
				{ figures.map( ( [ label, minutes ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ minutesText( minutes ) }</dd>
					</div>
				) ) }
			</dl>
			{ statement.entries.length > 0 ? (
				<EntryTable
					caption={ __( 'Entries', 'deskside' ) }
					entries={ statement.entries }
				/>
			) : (
				<p>
					{ __( 'Nothing was recorded in this month.', 'deskside' ) }
				</p>
			) }
		</section>
	);
}

function minutesText( minutes: number ): string {
	/* translators: %d: number of minutes; "min" is the unit, short */
	return sprintf( __( '%d min', 'deskside' ), minutes );
}
