import { __, sprintf } from '@wordpress/i18n';
import { getContract } from '../api/get-contract.ts';
import { PageHead } from '../app/page-head.tsx';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { hrefOf } from '../app/route.ts';
import { useRead } from '../app/use-read.ts';
import { AdvicePanel } from '../records/advice-panel.tsx';
import { JournalPanel } from '../records/journal-panel.tsx';
import { FactTable } from '../ticket/fact-table.tsx';
import { contractFacts } from './contract-facts.ts';
import { PlanParts } from './plan-parts.tsx';
import { SaidList } from './said-list.tsx';
import { StatementPanel } from './statement-panel.tsx';
import { WarrantyTable } from './warranty-table.tsx';

interface Props {
	/** `con_` and a ULID. */
	id: string;
}

/** A contract to read: what it says, its minutes month by month, and its plan as the client reads it. */
export function ContractView( { id }: Props ) {
	const { reading, reload } = useRead( id, () => getContract( id ) );
	if ( reading.status !== 'here' ) {
		return (
			<ReadingNotice
				reading={ reading }
				onRetry={ reload }
				missing={ __(
					'There is no such contract, or it is not yours to see. Look for it under Contracts.',
					'deskside'
				) }
			/>
		);
	}
	const { line, page } = reading.value;
	return (
		<article className="deskside-ticket deskside-page">
			<PageHead title={ line.client }>
				<p className="deskside-ticket__whose">
					<a
						href={ hrefOf(
							`/plans/${ line.plan }/${ line.plan_version }`
						) }
					>
						{ sprintf(
							/* translators: 1: name of a plan, 2: number of its version */
							__( '%1$s, version %2$d', 'deskside' ),
							line.plan_label,
							line.plan_version
						) }
					</a>
					{ line.site && <bdi>{ line.site.url }</bdi> }
				</p>
			</PageHead>
			<section className="deskside-panel" aria-labelledby="terms-title">
				<h3 id="terms-title">
					{ __( 'What this contract says', 'deskside' ) }
				</h3>
				<FactTable
					caption={ __( 'Terms', 'deskside' ) }
					facts={ contractFacts( page ) }
				/>
				<SaidList
					title={ __( 'Support subscriptions', 'deskside' ) }
					items={ page.subscriptions }
				/>
				<WarrantyTable warranties={ page.warranties } />
			</section>
			<StatementPanel contractId={ id } />
			<JournalPanel contractId={ id } />
			<AdvicePanel contractId={ id } client={ line.client } />
			<PlanParts page={ page } />
		</article>
	);
}
