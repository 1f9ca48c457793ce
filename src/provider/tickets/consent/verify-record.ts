import * as z from 'zod';
import { estimate } from '../../../contract/estimate.ts';
import { consent, keptConsent } from '../../../contract/ticket.ts';
import { sha256 } from '../../access/token.ts';
import { canonicalJson } from '../../quotes/canonical-json.ts';
import { figuresOf } from './consent-figures.ts';
import { fitsShown } from './is-dearer.ts';

const FIGURES = keptConsent.pick( {
	currency: true,
	hourly_rate_cents: true,
	vat_percent: true,
	most_cents: true,
	most_cents_with_vat: true,
} );

const record = z.looseObject( {
	format: z.literal( 'deskside-consent/1' ),
	agreed: consent.extend( { locale: z.string() } ),
	figures: FIGURES,
	seen: z
		.strictObject( { fingerprint: z.string(), at: z.string() } )
		.nullable(),
	shown: estimate.nullable(),
	refused_for: keptConsent.shape.refused_for,
} );
type Read = z.infer< typeof record >;

/**
 * Checks the record of an agreement as an auditor would: its bytes against the hash that was told, the figures against cap and
 * rate, what was shown against what was seen.
 *
 * @return what does not hold, in words; empty when all does.
 */
export function verifyConsentRecord( text: string, told: string ): string[] {
	const raw = parse( text );
	const read = record.safeParse( raw );
	if ( ! read.success ) {
		return [ 'This is no record of an agreement.' ];
	}
	const checks: [ boolean, string ][] = [
		[
			sha256( text ) === told,
			'The record is not the one whose hash was told.',
		],
		[
			canonicalJson( raw ) === text,
			'The record is not in canonical form.',
		],
		[ isShownAsSeen( read.data ), 'What was shown is not what was seen.' ],
		[
			areCounted( read.data ),
			'The figures do not follow from what was shown.',
		],
	];
	return checks.flatMap( ( [ holds, words ] ) => ( holds ? [] : [ words ] ) );
}

/** An agreement that holds names what was shown; one that does not may have nothing to name. */
const isShownAsSeen = ( { seen, shown, refused_for }: Read ): boolean =>
	shown
		? shown.fingerprint === seen?.fingerprint && shown.at === seen.at
		: refused_for === 'other_figures';

/** Without anything shown the figures are those of the day of arrival, which the ticket's own estimate has. */
const areCounted = ( { agreed, shown, figures, refused_for }: Read ): boolean =>
	! shown ||
	( canonicalJson( figuresOf( agreed, shown, figures ) ) ===
		canonicalJson( figures ) &&
		( refused_for !== null || fitsShown( agreed, shown ) ) );

function parse( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return null;
	}
}
