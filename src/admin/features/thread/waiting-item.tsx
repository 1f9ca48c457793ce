import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { problemCode } from '../../../contract/problem.ts';
import type { OutboxItem } from '../../../contract/site.ts';
import { describeAge } from '../../ui/describe-age.ts';
import { describeProblem } from '../../ui/describe-problem.ts';
import { usePassFocus } from '../../ui/use-pass-focus.ts';
import { useFormats } from '../../ui/formats.ts';

type Props = { item: OutboxItem; trying: boolean; onRetry: () => void };

function kindLabel( { kind, subject }: OutboxItem ): string {
	switch ( kind ) {
		case 'ticket':
			return subject || __( 'A request', 'deskside' );
		case 'message':
			return subject || __( 'A reply', 'deskside' );
		case 'attachment':
			return subject || __( 'A picture', 'deskside' );
	}
}

/** Why it waits, when it is tried next, and a button to try now. */
export function WaitingItem( { item, trying, onRetry }: Props ) {
	const formats = useFormats();
	const code = problemCode.safeParse( item.problem ).data;
	const line = usePassFocus< HTMLLIElement >();
	return (
		<li ref={ line }>
			<strong dir="auto">{ kindLabel( item ) }</strong>{ ' ' }
			<span className="deskside-hint">
				{ describeAge( item.created_at ) }
			</span>
			<p>
				{ item.state === 'needs_you'
					? __( 'It needs you:', 'deskside' )
					: item.next_try_at &&
					  sprintf(
							/* translators: %s: a time of day. */
							__( 'It is tried again at %s.', 'deskside' ),
							formats.time( item.next_try_at )
					  ) }{ ' ' }
				{ code && describeProblem( code ).sentence } { item.detail }
			</p>
			<Button
				variant="secondary"
				isBusy={ trying }
				aria-disabled={ trying }
				onClick={ trying ? undefined : onRetry }
			>
				{ __( 'Try now', 'deskside' ) }
			</Button>
		</li>
	);
}
