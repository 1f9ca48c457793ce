import type { QuoteLine } from '../../../src/contract/quote.ts';
import type { Offer } from './steps.ts';

export type Outcome = 'done' | 'repeated' | 'refused' | 'forbidden' | 'nothing';

interface Request {
	id: number;
	what: 'approved' | 'declined';
	who: string;
	/** The number of the version that was looked at, and whether the request says what it showed. */
	version: number;
	honest: boolean;
}

/**
 * Quotes as one would tell them: a list of versions and, at most, how it ended. Written without a look at the real rules'
 * code, to be compared with them.
 */
export class NaiveQuote {
	versions: ( Offer & { until: number } )[] = [];
	end: { what: string; request: number | null; version: number } | null =
		null;
	/** Cents with VAT, and the minutes that were allowed with them. */
	booked: { version: number; gross: bigint; minutes: number | null }[] = [];

	send( offer: Offer, until: number, seen: number, now: number ): Outcome {
		if (
			this.isOver( now ) ||
			seen !== this.versions.length ||
			until <= now
		) {
			return 'refused';
		}
		this.versions.push( { ...offer, until } );
		return 'done';
	}

	answer( request: Request, isOwner: boolean, now: number ): Outcome {
		if ( ! isOwner ) {
			return 'forbidden';
		}
		if ( this.end?.request === request.id ) {
			return 'repeated';
		}
		const isCurrent = request.version === this.versions.length;
		if ( this.isOver( now ) || ! isCurrent || ! request.honest ) {
			return 'refused';
		}
		this.end = {
			what: request.what,
			request: request.id,
			version: request.version,
		};
		if ( request.what === 'approved' ) {
			this.booked.push( {
				version: request.version,
				gross: grossCents( this.last().lines ),
				minutes: this.last().minutes_cap,
			} );
		}
		return 'done';
	}

	withdraw( seen: number, now: number ): Outcome {
		if ( this.isOver( now ) || seen !== this.versions.length ) {
			return 'refused';
		}
		this.end = {
			what: 'withdrawn',
			request: null,
			version: this.versions.length,
		};
		return 'done';
	}

	job( now: number ): Outcome {
		if (
			this.end ||
			this.versions.length === 0 ||
			now < this.last().until
		) {
			return 'nothing';
		}
		this.end = {
			what: 'expired',
			request: null,
			version: this.versions.length,
		};
		return 'done';
	}

	status( now: number ): string {
		if ( this.end ) {
			return this.end.what;
		}
		return this.isOver( now ) ? 'expired' : 'sent';
	}

	last() {
		const last = this.versions.at( -1 );
		if ( ! last ) {
			throw new Error( 'No version yet.' );
		}
		return last;
	}

	private isOver( now: number ): boolean {
		return (
			this.end !== null ||
			( this.versions.length > 0 && now >= this.last().until )
		);
	}
}

/** With VAT, in ten-thousandths of a cent until the one rounding of each rate; whole numbers of any size. */
export function grossCents( lines: readonly QuoteLine[] ): bigint {
	const nets = new Map< bigint, bigint >();
	for ( const line of lines ) {
		const rate = BigInt( Math.round( line.vat_percent * 100 ) );
		const hundredth =
			BigInt( Math.round( line.quantity * 100 ) ) *
			BigInt( line.unit_cents );
		nets.set( rate, ( nets.get( rate ) ?? 0n ) + hundredth );
	}
	let gross = 0n;
	for ( const [ rate, hundredths ] of nets ) {
		const net = hundredths / 100n;
		gross += net + ( net * rate + 5_000n ) / 10_000n;
	}
	return gross;
}
