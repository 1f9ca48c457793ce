import { ConfirmSignIn } from '../../../src/admin/features/ask/sign-in/confirm-sign-in.tsx';
import { ConsentLine } from '../../../src/desk/ticket/consent-line.tsx';
import { buildDeskTicket } from '../../../src/desk/testing/build-desk-ticket.ts';
import type { KeptConsent } from '../../../src/contract/ticket.ts';
import { buildKeptConsent } from '../../support/ticket-builders.ts';
import { deskFrame } from '../desk-frame.tsx';
import { problem, type State } from '../state.ts';

const confirming = ( name: string, act: State[ 'act' ] ): State => ( {
	name: `Consent: ${ name }`,
	show: () => (
		<ConfirmSignIn signInUrl="#sign-in=" onConfirmed={ () => {} } />
	),
	...( act
		? {
				act,
				answers: {
					'POST /sign-in': problem( 'wrong_password', 422 ),
				},
		  }
		: {} ),
} );

const atDesk = ( name: string, change: Partial< KeptConsent > ): State =>
	deskFrame( `Consent: ${ name }`, () => (
		<ConsentLine
			{ ...buildDeskTicket().ticket }
			consent={ buildKeptConsent( change ) }
		/>
	) );

/** An agreement to costs: proving who it is, and what the desk shows of it. The thread's own is in the record. */
export const CONSENT_STATES: State[] = [
	confirming( 'a large sum asks who it is', undefined ),
	confirming( 'the password is wrong', async ( { write, press, see } ) => {
		await write( 'Your password for this site', 'wrong' );
		await press( 'Confirm and send' );
		await see( /This is not your password/ );
	} ),
	atDesk( 'the desk shows one that holds', {} ),
	atDesk( 'the desk shows one that does not hold', {
		refused_for: 'other_figures',
		text: 'Ik ga akkoord met hoogstens 600 minuten werk à € 95,00 per uur: hoogstens € 1.149,50 incl. 21% btw (€ 950,00 excl. btw).',
	} ),
];
