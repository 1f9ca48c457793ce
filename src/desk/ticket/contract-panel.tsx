import { __, sprintf } from '@wordpress/i18n';
import type { DeskTicket } from '../../contract/desk.ts';
import { hrefOf } from '../app/route.ts';
import { AllowanceBar } from './allowance-bar.tsx';
import { EntryTable } from './entry-table.tsx';

interface Props {
	contract: DeskTicket[ 'contract' ];
	entries: DeskTicket[ 'entries' ];
}

/** The plan, its minutes now, the consent left for this ticket, and what was recorded for it. */
export function ContractPanel( { contract, entries }: Props ) {
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
			{ entries.length > 0 && (
				<EntryTable
					caption={ __( 'Recorded for this ticket', 'deskside' ) }
					entries={ entries }
				/>
			) }
		</section>
	);
}

function minutesText( minutes: number ): string {
	/* translators: %d: number of minutes; "min" is the unit, short */
	return sprintf( __( '%d min', 'deskside' ), minutes );
}
