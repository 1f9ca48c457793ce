import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildEntry, FakeRecords } from '../testing/fake-records.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { JournalPanel } from './journal-panel.tsx';

setUpDesk();

const CONTRACT = numberedId( 'con', 1 );
const stage = async ( revisions = [ buildEntry() ] ) => {
	const records = new FakeRecords( { revisions } );
	const view = renderPart(
		<JournalPanel contractId={ CONTRACT } />,
		records.handlers()
	);
	await view.user.selectOptions(
		await screen.findByRole( 'combobox', { name: 'List' } ),
		'anomaly'
	);
	return { records, ...view };
};
const correct = () =>
	screen.findByRole( 'button', { name: 'Correct: Mail goes twice' } );

describe( 'the journal of a contract', () => {
	it( 'corrects an entry over the revision that was seen, ends it, and keeps the seconds nobody touched', async () => {
		const { records, user } = await stage();
		await user.click( await correct() );
		const form = within(
			screen.getByRole( 'form', { name: 'Correct the entry' } )
		);
		const subject = form.getByRole( 'textbox', { name: 'What it is' } );
		await user.clear( subject );
		await user.type( subject, 'Every mail goes twice' );
		await user.type(
			form.getByLabelText( 'Until (empty: still there)' ),
			'2026-11-21T10:00'
		);
		await user.click(
			form.getByRole( 'button', { name: 'Save the correction' } )
		);
		await screen.findByText( 'Every mail goes twice' );
		expect( records.keys ).toEqual( [
			expect.stringMatching( /^.{26}$/ ),
		] );
		expect( records.revisions.at( -1 ) ).toMatchObject( {
			revision: 2,
			subject: 'Every mail goes twice',
			happened_at: '2026-11-20T09:00:42.000Z',
			ended_at: new Date( '2026-11-21T10:00' ).toISOString(),
		} );
	} );

	it( 'offers no correction of a record', async () => {
		await stage( [ buildEntry( { is_record: true } ) ] );
		await screen.findByText( 'Mail goes twice' );
		expect(
			screen.queryByRole( 'button', { name: /^Correct/ } )
		).toBeNull();
	} );

	it( 'has what was begun in it again, in its own list', async () => {
		const { user, records, unmount } = await stage();
		await user.click( await correct() );
		await user.type(
			screen.getByRole( 'textbox', { name: 'More about it' } ),
			'Since Monday.'
		);
		unmount();

		renderPart(
			<JournalPanel contractId={ CONTRACT } />,
			records.handlers()
		);
		expect(
			await screen.findByRole( 'textbox', { name: 'More about it' } )
		).toHaveValue( 'Since Monday.' );
		expect( screen.getByRole( 'combobox', { name: 'List' } ) ).toHaveValue(
			'anomaly'
		);
	} );

	it( 'gives the focus back when the form is left', async () => {
		const { user } = await stage();
		await user.click( await correct() );
		await user.click( screen.getByRole( 'button', { name: 'Close' } ) );
		expect( await correct() ).toHaveFocus();
	} );

	it( 'shows what a corrected entry said before', async () => {
		const { user } = await stage( [
			buildEntry( { subject: 'Mail is slow' } ),
			buildEntry( { revision: 2 } ),
		] );
		expect( screen.queryByText( 'Mail is slow' ) ).not.toBeInTheDocument();
		await user.click(
			await screen.findByRole( 'button', { name: 'Earlier versions' } )
		);
		expect(
			await screen.findByRole( 'list', { name: 'Earlier versions' } )
		).toHaveTextContent( 'Mail is slow' );
	} );

	it( 'leaves to the client what the client wrote, and says when an anomaly ended', async () => {
		await stage( [
			buildEntry( {
				ended_at: '2026-11-21T09:00:00.000Z',
				written_by: { kind: 'site', name: 'Anna', you: false },
			} ),
		] );
		const line = ( await screen.findByText( 'Mail goes twice' ) ).closest(
			'li'
		);
		expect( line ).toHaveTextContent( /20 Nov.* – .*21 Nov/ );
		expect(
			screen.queryByRole( 'button', { name: /^Correct/ } )
		).not.toBeInTheDocument();
	} );

	it( 'can be taken along whole', async () => {
		await stage();
		expect(
			screen.getByRole( 'link', { name: 'The whole journal as CSV' } )
		).toHaveAttribute(
			'href',
			expect.stringMatching(
				new RegExp( `/v1/desk/contracts/${ CONTRACT }/journal\\.csv$` )
			)
		);
	} );
} );
