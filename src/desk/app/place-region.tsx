import type { Agent } from '../../contract/desk.ts';
import { BreachesPage } from '../breaches/breaches-page.tsx';
import { ContractView } from '../contracts/contract-view.tsx';
import { ContractsPage } from '../contracts/contracts-page.tsx';
import { PlanView } from '../contracts/plan-view.tsx';
import { ArticlePage } from '../help/article-page.tsx';
import { HelpPage } from '../help/help-page.tsx';
import { TicketRegion } from '../ticket/ticket-region.tsx';
import { placeName } from './place-name.ts';
import type { Place } from './route.ts';

interface Props {
	place: Place;
	agent: Agent;
}

/** What stands beside the queue: the open ticket, or a page to read. */
export function PlaceRegion( { place, agent }: Props ) {
	return (
		<section
			className="deskside-ticket-region"
			aria-label={ placeName( place ) }
		>
			{ content( place, agent ) }
		</section>
	);
}

function content( place: Place, agent: Agent ) {
	switch ( place.page ) {
		case 'queue':
			return <TicketRegion id={ null } agent={ agent } />;
		case 'ticket':
			return <TicketRegion id={ place.id } agent={ agent } />;
		case 'contracts':
			return <ContractsPage />;
		case 'contract':
			return <ContractView key={ place.id } id={ place.id } />;
		case 'plan':
			return <PlanView plan={ place.plan } version={ place.version } />;
		case 'breaches':
			return <BreachesPage />;
		case 'help':
			return <HelpPage tab={ place.tab } agent={ agent } />;
		case 'article':
			return (
				<ArticlePage
					key={ place.id ?? '' }
					id={ place.id }
					agent={ agent }
				/>
			);
	}
}
