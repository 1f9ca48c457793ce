import type { ReactElement } from 'react';
import { useState } from '@wordpress/element';
import {
	emptyLine,
	emptyQuoteForm,
	type QuoteFormValue,
} from '../../../src/desk/quotes/quote-form-value.ts';
import { LostFiles } from '../../../src/desk/files/lost-files.tsx';
import { BegunNotice } from '../../../src/desk/quotes/begun-notice.tsx';
import { QuoteForm } from '../../../src/desk/quotes/quote-form.tsx';
import { AdviceForm } from '../../../src/desk/records/advice-form.tsx';
import { JournalForm } from '../../../src/desk/records/journal-form.tsx';
import { PauseForm } from '../../../src/desk/records/pause-form.tsx';
import { buildDeskQuote } from '../../../src/desk/testing/build-desk-quote.ts';
import { AttachmentList } from '../../../src/desk/ticket/attachment-list.tsx';
import { idOf } from '../../support/browser-builders.ts';
import { deskFrame } from '../desk-frame.tsx';
import type { State } from '../state.ts';

const leave = () => undefined;
const arrive = () => Promise.resolve();

const LINE = {
	...emptyLine(),
	description: 'Betaalmethodenconfiguratieonderzoek op de afrekenpagina',
	quantity: '1234.5',
	price: '987.60',
	vat: '21',
};

/** The composer over typing of its own, as the panel around it keeps it. */
function Composer( {
	start,
	rate = 9500,
}: {
	start: Partial< QuoteFormValue >;
	rate?: number | null;
} ) {
	const [ value, setValue ] = useState( () => ( {
		...emptyQuoteForm(),
		...start,
	} ) );
	return (
		<QuoteForm
			value={ value }
			quote={ value.kind === 'new' ? null : buildDeskQuote() }
			currency="EUR"
			vatPercent={ 21 }
			hourlyRateCents={ rate }
			files={ [
				{
					id: idOf( 'att' ),
					name: 'schermafbeelding-van-de-afrekenpagina-2026-11-22.png',
				},
			] }
			onUpdate={ ( change ) => setValue( { ...value, ...change } ) }
			onSave={ arrive }
			onSend={ arrive }
			onReload={ leave }
			onDone={ leave }
			onPutAside={ leave }
		/>
	);
}

const FORMS: Record< string, () => ReactElement > = {
	'a quote being composed': () => (
		<Composer start={ { lines: [ LINE, emptyLine() ], cap: '90' } } />
	),
	'a line that gives no whole cents, and minutes without an hourly rate':
		() => (
			<Composer
				start={ {
					lines: [ { ...LINE, quantity: '1.25', price: '83.33' } ],
					cap: '90',
				} }
				rate={ null }
			/>
		),
	'a quote that another one would take the place of': () => (
		<BegunNotice onGoOn={ leave } onReplace={ leave } onClose={ leave } />
	),
	'a version being composed': () => (
		<Composer start={ { kind: 'revise', seen: 1, lines: [ LINE ] } } />
	),
	'a version that another agent was faster with': () => (
		<Composer start={ { kind: 'revise', seen: 0, lines: [ LINE ] } } />
	),
	'files that a reload took away': () => (
		<LostFiles
			names={ [
				'schermafbeelding-van-de-afrekenpagina-2026-11-22.png',
				'handleiding-verzendkosten.pdf',
			] }
			onRead={ leave }
		/>
	),
	'a file of an own answer that did not arrive': () => (
		<AttachmentList
			attachments={ [
				{
					id: idOf( 'att' ),
					kind: 'file',
					name: 'handleiding-verzendkosten-binnen-de-europese-unie.pdf',
					type: 'application/pdf',
					bytes: 250_000,
					sha256: 'ab'.repeat( 32 ),
					status: 'awaited',
					refused_for: null,
					width: null,
					height: null,
				},
			] }
			isOwn
			shelfName="files"
			onReload={ leave }
		/>
	),
	'an advice': () => (
		<AdviceForm
			draftName="advice"
			contractId={ idOf( 'con' ) }
			client="Rekeningnummerverificatie-Webwinkel B.V."
			onClose={ leave }
		/>
	),
	'an anomaly': () => (
		<JournalForm
			draftName="journal"
			contractId={ idOf( 'con' ) }
			kind="anomaly"
			entry={ null }
			onClose={ leave }
		/>
	),
	'a clock about to stand still': () => (
		<PauseForm draftName="pause" onPause={ arrive } onClose={ leave } />
	),
};

/** The forms that an agent fills, as narrow as a phone has them. */
export const DESK_FORM_STATES: State[] = Object.entries( FORMS ).map(
	( [ what, show ] ) => deskFrame( `Desk: ${ what }`, show )
);
