import { sql, type RawBuilder } from 'kysely';
import type { Coverage } from '../../contract/estimate.ts';
import type { Cover } from '../ledger/cover.ts';

/**
 * What minutes on a ticket are taken from, by what its class says of its cost: the books then tell what the estimate had told.
 * Only fair use is taken from the allowance; a price, of a list, the contract or a quote, pays for its minutes, unless the
 * client agreed to billable ones beside it.
 */
const COVERS: Record< Coverage, Cover > = {
	fair_use: 'allowance',
	hourly: 'billable',
	included: 'included',
	by_contract: 'agreed',
	fixed_price: 'agreed',
	quote: 'agreed',
};

export const coverOfWork = ( coverage: Coverage ): Cover => COVERS[ coverage ];

/** SQL of the coverage that stands now: of the last class that an agent gave, or of what was sent. The query names it `ticket`. */
export const coverageNow =
	(): RawBuilder< Coverage > => sql< Coverage >`coalesce( (
	select class.estimate ->> 'coverage' from ticket_classes class
	where class.provider_id = ticket.provider_id and class.site_id = ticket.site_id and class.ticket_id = ticket.id
	order by class.position desc limit 1
), ticket.estimate ->> 'coverage' )`;
