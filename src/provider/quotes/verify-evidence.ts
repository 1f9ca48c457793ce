import * as z from 'zod';
import {
	quoteLine,
	type QuoteLine,
	type QuoteTotals,
} from '../../contract/quote.ts';
import { sha256 } from '../access/token.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';
import { computeTotals } from './totals.ts';

const record = z.looseObject( {
	format: z.literal( 'deskside-decision/1' ),
	shown_sha256: z.string(),
	shown: z.looseObject( {
		document: z.looseObject( {
			lines: z.array( quoteLine ),
			total_cents: z.int(),
			total_cents_with_vat: z.int(),
		} ),
		text: z.looseObject( { words: z.string() } ),
	} ),
} );

/**
 * Checks an evidence record as an auditor would: its bytes against the hash that was told, what was shown against the hash
 * that was approved, the totals against the lines.
 *
 * @return what does not hold, in words; empty when all does.
 */
export function verifyEvidence( text: string, told: string ): string[] {
	const raw = parse( text );
	const read = record.safeParse( raw );
	if ( ! read.success ) {
		return [ 'This is no evidence record.' ];
	}
	const { shown_sha256 } = read.data;
	const { lines, total_cents, total_cents_with_vat } =
		read.data.shown.document;
	const totals = totalsOf( lines );
	// As it stands in the text, before any schema had a hand in it.
	const { shown } = raw as { shown: unknown };
	const checks: [ boolean, string ][] = [
		[
			sha256( text ) === told,
			'The record is not the one whose hash was told.',
		],
		[
			canonicalJson( raw ) === text,
			'The record is not in canonical form.',
		],
		[
			hashOf( shown ) === shown_sha256,
			'What was shown is not what was decided on.',
		],
		[
			totals?.total_cents === total_cents &&
				totals.total_cents_with_vat === total_cents_with_vat,
			'The totals are not the sums of the lines.',
		],
	];
	return checks.flatMap( ( [ holds, words ] ) => ( holds ? [] : [ words ] ) );
}

/** Null for lines that no quote can have. */
function totalsOf( lines: readonly QuoteLine[] ): QuoteTotals | null {
	try {
		return computeTotals( lines );
	} catch {
		return null;
	}
}

function parse( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return null;
	}
}
