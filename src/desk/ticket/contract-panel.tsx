import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import type { DeskTicket } from '../../contract/desk.ts';
import { createCorrection } from '../api/create-correction.ts';
import { hrefOf } from '../app/route.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { useAgentId } from '../drafts/use-agent-id.ts';
import { useOpen } from '../drafts/use-open.ts';
import { store } from '../store/index.ts';
import { AllowanceBar } from './allowance-bar.tsx';
import { ConsentLine } from './consent-line.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { EntryTable } from './entry-table.tsx';

interface Props {
	ticket: DeskTicket;
	onReload: () => void;
}

/** The plan, its minutes now, the consent left for this ticket, what was recorded for it, and how to set that right. */
export function ContractPanel( { ticket, onReload }: Props ) {
	const { contract, entries } = ticket;
	const { id, status, created_at } = ticket.ticket;
	const { writeTicket } = useDispatch( store );
	const draftName = draftKey( 'correction', useAgentId(), id );
	const { isOpen, isPressed, open, close } = useOpen( draftName );
	const { allowance, reserved, billable } = contract.minutes;
	return (
		<section className="deskside-panel" aria-labelledby="contract-title">
			<h3 id="contract-title">
				{ __( 'Contract and minutes', 'deskside' ) }
			</h3>
			<p className="deskside-panel__lead">
				<a href={ hrefOf( `/contracts/${ contract.id }` ) }>
					<strong dir="auto">{ contract.plan_label }</strong>
				</a>
				<span>{ contract.zone }</span>
			</p>
			{ allowance ? (
				<AllowanceBar allowance={ allowance } reserved={ reserved } />
			) : (
				<p>{ __( 'This plan has no monthly minutes.', 'deskside' ) }</p>
			) }
			<dl className="deskside-figures">
				<div>
					<dt>{ __( 'Billable this month', 'deskside' ) }</dt>
					<dd>{ minutesText( billable ) }</dd>
				</div>
				<div>
					<dt>
						{ __( 'Consent left for this ticket', 'deskside' ) }
					</dt>
					<dd>{ minutesText( contract.consent_left ) }</dd>
				</div>
			</dl>
			<ConsentLine { ...ticket.ticket } />
			{ entries.length > 0 && (
				<EntryTable
					caption={ __( 'Recorded for this ticket', 'deskside' ) }
					entries={ entries }
				/>
			) }
			{ isOpen && (
				<CorrectionForm
					draftName={ draftName }
					takesFocus={ isPressed }
					ticket={ ticket }
					since={ created_at }
					onCorrect={ ( body, key ) =>
						writeTicket( () => createCorrection( id, body, key ) )
					}
					onReload={ onReload }
					onClose={ close }
				/>
			) }
			{ ! isOpen && status !== 'refused' && (
				<div className="deskside-buttons">
					<Button variant="secondary" onClick={ open }>
						{ __( 'Set minutes right', 'deskside' ) }
					</Button>
				</div>
			) }
		</section>
	);
}

function minutesText( minutes: number ): string {
	/* translators: %d: number of minutes; "min" is the unit, short */
	return sprintf( __( '%d min', 'deskside' ), minutes );
}
