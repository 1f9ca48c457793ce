import { sql, type RawBuilder } from 'kysely';
import type { Coverage } from '../../contract/estimate.ts';
import type { Cover } from '../ledger/cover.ts';
import { estimateNow } from './estimate-now.ts';

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

/** SQL of the coverage that stands now; the query around it names the ticket `ticket`. */
export const coverageNow = (): RawBuilder< Coverage > =>
	sql< Coverage >`${ estimateNow( 'coverage' ) }`;
