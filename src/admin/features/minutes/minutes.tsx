import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import { store } from '../../store/index.ts';
import { useFormats } from '../../ui/formats.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AllowanceCard } from './allowance-card.tsx';
import { contractPhase } from './contract-phase.ts';
import { monthAfter, monthBefore } from './neighbour-months.ts';
import { OpenAdvice } from './open-advice.tsx';
import { StatementView } from './statement-view.tsx';
import { useFreshMinutes } from './use-fresh-minutes.ts';

type Props = {
	onOpenTicket: ( id: string ) => void;
	/** The printable page. */
	statementUrl: string;
	/** The page of what is in the contract. */
	contractUrl: string;
	/** One of several sites of a network. */
	network: boolean;
};

/** What is used, reserved and left, and every entry behind it, month by month. */
export function Minutes( props: Props ) {
	const { onOpenTicket, statementUrl, contractUrl, network } = props;
	const [ month, setMonth ] = useState( 'now' );
	const formats = useFormats();
	const { answer, summaryFailure, running, statement, failure } = useSelect(
		( select ) => ( {
			answer: select( store ).getSummary(),
			summaryFailure: select( store ).getFailure( 'summary' ),
			running: select( store ).getStatement( 'now' ),
			statement: select( store ).getStatement( month ),
			failure: select( store ).getFailure( `statement:${ month }` ),
		} ),
		[ month ]
	);
	const { loadStatement, loadSummary } = useDispatch( store );
	useFreshMinutes( !! answer );
	const summary = answer?.summary;
	const shown = statement?.month ?? ( month === 'now' ? null : month );
	const contract = summary?.contract ?? null;
	const before =
		shown && ( ! contract || shown > contract.starts_on.slice( 0, 7 ) );
	const ended =
		summary && contractPhase( summary.contract, summary.as_of ) === 'ended';
	const next = shown && monthAfter( shown, running?.month ?? null );
	return (
		<div className="deskside-minutes">
			{ summary && (
				<AllowanceCard
					summary={ summary }
					reservations={ running?.reservations ?? [] }
					stale={ !! answer?.stale }
					network={ network }
					onOpenTicket={ onOpenTicket }
				/>
			) }
			{ ! summary && summaryFailure && (
				<ProblemNotice
					code={ summaryFailure }
					onRetry={ () => void loadSummary() }
				/>
			) }
			<OpenAdvice
				count={ summary?.open_advice ?? 0 }
				url={ contractUrl }
			/>
			<nav
				className="deskside-row deskside-months"
				aria-label={ __( 'Month', 'deskside' ) }
			>
				<Button
					variant="secondary"
					aria-disabled={ ! before }
					onClick={ () => before && setMonth( monthBefore( shown ) ) }
				>
					{ __( 'Month before', 'deskside' ) }
				</Button>
				<h3 aria-live="polite">{ shown && formats.month( shown ) }</h3>
				<Button
					variant="secondary"
					aria-disabled={ ! next }
					onClick={ () => next && setMonth( next ) }
				>
					{ __( 'Month after', 'deskside' ) }
				</Button>
			</nav>
			{ failure && (
				<ProblemNotice
					code={ failure }
					onRetry={ () => void loadStatement( month ) }
				/>
			) }
			{ ! statement && ! failure && (
				<Loading
					label={ __( 'The statement is being read…', 'deskside' ) }
				/>
			) }
			{ statement && (
				<>
					<StatementView
						statement={ statement }
						contract={ contract }
						usable={ statement.open && ! ended }
						onOpenTicket={ onOpenTicket }
					/>
					<a
						href={ `${ statementUrl }&month=${ statement.month }` }
						target="_blank"
						rel="noopener"
					>
						{ __(
							'Print or download this month (opens in a new tab)',
							'deskside'
						) }
					</a>
				</>
			) }
			<a href={ contractUrl } target="_blank" rel="noopener">
				{ __(
					'What is in my contract (opens in a new tab)',
					'deskside'
				) }
			</a>
		</div>
	);
}
