import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { TicketList } from '../../../contract/ticket.ts';
import type { TicketFilter } from '../../store/types.ts';
import { usePassFocus } from '../../ui/use-pass-focus.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { HistoryFilter } from './history-filter.tsx';
import { TicketLine } from './ticket-line.tsx';

type Props = {
	list: TicketList | null;
	failure: ProblemCode | null;
	seesAll: boolean;
	onFilter: ( filter: TicketFilter ) => void;
	onOpen: ( id: string ) => void;
	onMore: () => void;
	onRetry: () => void;
};

/** The list of tickets with its filter; what was read stays in sight when reading again fails. */
export function TicketListView( props: Props ) {
	const { list, failure, seesAll, onFilter } = props;
	return (
		<>
			<HistoryFilter seesAll={ seesAll } onFilter={ onFilter } />
			{ failure && (
				<ProblemNotice code={ failure } onRetry={ props.onRetry } />
			) }
			{ ! list && ! failure && (
				<Loading
					label={ __( 'Your tickets are being read…', 'deskside' ) }
				/>
			) }
			{ list && <Lines { ...props } list={ list } /> }
		</>
	);
}

function Lines( { list, onOpen, onMore }: Props & { list: TicketList } ) {
	if ( ! list.tickets.length ) {
		return <p>{ __( 'There are no tickets here.', 'deskside' ) }</p>;
	}
	return (
		<>
			<ul className="deskside-ticket-list">
				{ list.tickets.map( ( ticket ) => (
					<TicketLine
						key={ ticket.id }
						ticket={ ticket }
						onOpen={ () => onOpen( ticket.id ) }
					/>
				) ) }
			</ul>
			{ list.next && <More onMore={ onMore } /> }
		</>
	);
}

/** Goes with the last page. */
function More( { onMore }: { onMore: () => void } ) {
	const button = usePassFocus< HTMLButtonElement >();
	return (
		<Button ref={ button } variant="secondary" onClick={ onMore }>
			{ __( 'Show older tickets', 'deskside' ) }
		</Button>
	);
}
