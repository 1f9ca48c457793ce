import { DifferenceTable } from '../../../src/desk/quotes/difference-table.tsx';
import { LineTable } from '../../../src/desk/quotes/line-table.tsx';
import { EntryTable } from '../../../src/desk/ticket/entry-table.tsx';
import { buildEntry, idOf } from '../../support/browser-builders.ts';
import { buildRevision } from '../../support/quote-builders.ts';
import { deskFrame } from '../desk-frame.tsx';
import type { State } from '../state.ts';

const PROOF = `[${ idOf( 'tic' ) } sha256:${ 'a'.repeat( 64 ) }]`;

const ENTRIES = [
	buildEntry( { id: idOf( 'min', '1' ), minutes: -5, billable: 12 } ),
	buildEntry( {
		id: idOf( 'min', '2' ),
		kind: 'consent',
		minutes: 0,
		consented: 90,
		work: `Ik ga akkoord met maximaal 90 minuten werk tegen € 95,00 per uur. ${ PROOF }`,
	} ),
	buildEntry( {
		id: idOf( 'min', '3' ),
		kind: 'correction',
		minutes: 4,
		billable: -2,
		work: 'Rekeningnummerverificatieprobleem was twice in the books',
	} ),
];

const REVISION = buildRevision();

/** Tables of the desk that must hold sums and long words in a column of a phone. */
export const DESK_STATES: State[] = [
	deskFrame( 'Desk: the entries of a ticket', () => (
		<EntryTable caption="Booked on this ticket" entries={ ENTRIES } />
	) ),
	deskFrame( 'Desk: the lines of a quote', () => (
		<LineTable
			caption="Sent by Saar"
			lines={ REVISION.lines }
			totals={ REVISION }
			currency="EUR"
		/>
	) ),
	deskFrame( 'Desk: what a version changed', () => (
		<DifferenceTable
			caption="From version 1 to 2"
			differences={ [
				{
					what: 'Line 1',
					before: 'Repair the coupon field: 1.5 × €80.00, VAT 21 % = €120.00',
					after: 'Repair the coupon field: 2 × €80.00, VAT 21 % = €160.00',
				},
				{ what: 'Note', before: '', after: 'As discussed.' },
			] }
		/>
	) ),
];
