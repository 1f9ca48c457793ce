import { __ } from '@wordpress/i18n';
import type { MinutesSummary } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';

/** What was agreed to beyond the plan: what of it waits to be used, and what was billed this month. */
export function BeyondPlan( { minutes }: { minutes: MinutesSummary } ) {
	const { allowance, reserved, billable } = minutes;
	if ( ! allowance && ! reserved && ! billable ) {
		return null;
	}
	return (
		<dl>
			<dt>{ __( 'Reserved: agreed to, not used yet', 'deskside' ) }</dt>
			<dd>{ describeMinutes( reserved ) }</dd>
			<dt>{ __( 'Billed beyond your plan this month', 'deskside' ) }</dt>
			<dd>{ describeMinutes( billable ) }</dd>
		</dl>
	);
}
