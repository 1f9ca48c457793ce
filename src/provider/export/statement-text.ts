import type { Books } from '../../contract/minutes.ts';
import type { Contract } from '../access/site-context.ts';
import { addVat } from '../estimates/price.ts';
import { formatMoney } from '../estimates/rule-words.ts';

/** A month's statement for a terminal: the sums first, then each entry. Money is what the hourly rate makes of the billable minutes. */
export function statementText(
	{ client, currency, hourly_rate_cents, vat_percent }: Contract,
	statement: Books
): string {
	const { month, zone, open, granted, used, expired, over } = statement;
	return [
		`${ client }, ${ month } (${ zone }), ${ open ? 'open' : 'closed' }`,
		`granted ${ granted } min, used ${ used } min, lapsed ${ expired } min, billable ${ over } min`,
		...money( over, { currency, hourly_rate_cents, vat_percent } ),
		...statement.entries.map(
			( { worked_at, kind, minutes, billable, person, work } ) =>
				[
					worked_at,
					kind.padEnd( 10 ),
					String( minutes ).padStart( 5 ),
					String( billable ).padStart( 5 ),
					`${ person } ${ work }`.trim(),
				].join( '  ' )
		),
	].join( '\n' );
}

function money(
	over: number,
	{
		currency,
		hourly_rate_cents: rate,
		vat_percent: vat,
	}: Pick< Contract, 'currency' | 'hourly_rate_cents' | 'vat_percent' >
): string[] {
	if ( over === 0 || rate === null ) {
		return over === 0 ? [] : [ 'the contract names no hourly rate yet' ];
	}
	const net = Math.round( ( over * rate ) / 60 );
	const say = ( cents: number ) => formatMoney( cents, currency, 'en' );
	return [
		`billable at ${ say( rate ) } an hour: ${ say( net ) } without VAT${
			vat === null ? '' : `, ${ say( addVat( net, vat ) ) } with`
		}`,
	];
}
