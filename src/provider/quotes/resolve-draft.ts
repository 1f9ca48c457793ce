import type { QuoteAttachment, QuoteDraft } from '../../contract/quote.ts';
import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import type { DraftContent } from '../db/quote-schema.ts';
import { ProblemError } from '../http/problem-error.ts';
import { checkRate } from './check-rate.ts';
import type { QuotePlace } from './find-quote.ts';
import type { FindingRow } from './quote-rows.ts';
import { computeTotals } from './totals.ts';

type TicketPlace = Omit< QuotePlace, 'id' >;

/**
 * What an agent wrote with everything looked up: the contract's VAT rate where a line names none, the ticket's files. Its
 * sums can be computed and, after a finding, lie within what the plan says.
 *
 * @throws {ProblemError} `invalid_request` naming what cannot be; `no_hourly_rate` for minutes that nobody can name the price of.
 */
export async function resolveDraft(
	db: Db,
	ticket: TicketPlace,
	contract: Pick< Contract, 'vat_percent' | 'hourly_rate_cents' >,
	draft: QuoteDraft,
	finding: Pick< FindingRow, 'min_cents' | 'max_cents' > | null
): Promise< DraftContent > {
	checkRate( contract, draft.minutes_cap );
	const lines = draft.lines.map( ( line, index ) => ( {
		...line,
		vat_percent: line.vat_percent ?? contractRate( contract, index ),
	} ) );
	checkFinding( computeTotals( lines ).total_cents, finding );
	return {
		...draft,
		lines,
		valid_until: new Date( draft.valid_until ).toISOString(),
		attachments: await findFiles( db, ticket, draft.attachments ),
	};
}

function contractRate(
	{ vat_percent }: Pick< Contract, 'vat_percent' >,
	index: number
): number {
	if ( vat_percent === null ) {
		throw invalid(
			`draft.lines.${ index }.vat_percent`,
			'The contract names no VAT rate: say one.'
		);
	}
	return vat_percent;
}

function checkFinding(
	total: number,
	finding: Pick< FindingRow, 'min_cents' | 'max_cents' > | null
): void {
	if (
		finding &&
		( total < finding.min_cents || total > finding.max_cents )
	) {
		throw invalid(
			'draft.lines',
			`After this finding the plan allows ${ finding.min_cents } to ${ finding.max_cents } cents without VAT.`
		);
	}
}

/**
 * Files of the ticket that are here, in the order asked for.
 *
 * @throws {ProblemError} `invalid_request` for one that is not.
 */
export async function findFiles(
	db: Db,
	{ provider_id, site_id, ticket_id }: TicketPlace,
	ids: readonly string[],
	field = 'draft.attachments'
): Promise< QuoteAttachment[] > {
	if ( ids.length === 0 ) {
		return [];
	}
	const files = await db
		.selectFrom( 'attachments' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', ticket_id )
		.where( 'status', '=', 'here' )
		.where( 'id', 'in', ids )
		.select( [ 'id', 'name', 'type', 'bytes', 'sha256' ] )
		.execute();
	return ids.map( ( id, index ) => {
		const file = files.find( ( found ) => found.id === id );
		if ( ! file ) {
			throw invalid(
				`${ field }.${ index }`,
				'This file is not on the ticket.'
			);
		}
		return file;
	} );
}

function invalid( path: string, message: string ): ProblemError {
	return new ProblemError( 'invalid_request', undefined, {
		fields: [ { path, message } ],
	} );
}
