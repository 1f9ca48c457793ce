import { __ } from '@wordpress/i18n';
import type { MinutesSummary } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';

/** What was agreed to beyond the plan: what was billed this month, and what waits to be used; its tickets stand below. */
export function BeyondPlan( { minutes }: { minutes: MinutesSummary } ) {
	const { allowance, reserved, billable } = minutes;
	if ( ! allowance && ! reserved && ! billable ) {
		return null;
	}
	return (
		<dl>
			<dt>{ __( 'Billed beyond your plan this month', 'deskside' ) }</dt>
			<dd>{ describeMinutes( billable ) }</dd>
			<dt>{ __( 'Reserved: agreed to, not used yet', 'deskside' ) }</dt>
			<dd>{ describeMinutes( reserved ) }</dd>
		</dl>
	);
}
