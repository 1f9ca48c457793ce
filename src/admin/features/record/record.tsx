import { useSelect } from '@wordpress/data';
import { store } from '../../store/index.ts';
import { BreachPart } from './breach-part.tsx';
import { ConsentPart } from './consent-part.tsx';
import { PausePart } from './pause-part.tsx';
import { RefusalPart } from './refusal-part.tsx';

type Props = {
	ticketId: string;
	/** The page without scripts. */
	pageUrl: string;
};

/** What both sides must be able to point to: what was agreed to before sending, a request that was not taken on, promises that were not kept, clocks that stood still. */
export default function Record( { ticketId, pageUrl }: Props ) {
	const { ticket, approves } = useSelect(
		( select ) => ( {
			ticket: select( store ).getTicket( ticketId ),
			approves:
				select( store ).getSummary()?.rights.approve_quotes ?? false,
		} ),
		[ ticketId ]
	);
	if ( ! ticket ) {
		return null;
	}
	return (
		<>
			{ ticket.consent && (
				<ConsentPart
					consent={ ticket.consent }
					recordUrl={
						approves ? `${ pageUrl }&agreement=${ ticketId }` : null
					}
				/>
			) }
			{ ticket.refusal && <RefusalPart refusal={ ticket.refusal } /> }
			{ ticket.breaches
				.filter( ( { kind } ) => kind === 'late' )
				.map( ( breach ) => (
					<BreachPart
						key={ `${ breach.promise } ${ breach.started_at }` }
						breach={ breach }
					/>
				) ) }
			<PausePart
				pauses={ ticket.pauses }
				endUrl={ `${ pageUrl }&ticket=${ ticketId }` }
			/>
		</>
	);
}
