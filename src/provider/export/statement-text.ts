import type { Books } from '../../contract/minutes.ts';
import type { Contract } from '../access/site-context.ts';
import { billedSum, type Rates } from '../estimates/billed-sum.ts';
import { formatMoney } from '../estimates/rule-words.ts';

/** A month's statement for a terminal: the sums first, then each entry: from the allowance, billable, at no charge. Money is what the hourly rate makes of the billable minutes. */
export function statementText(
	{ client, ...rates }: Contract,
	statement: Books
): string {
	const { month, zone, open, granted, used, expired, over } = statement;
	return [
		`${ client }, ${ month } (${ zone }), ${ open ? 'open' : 'closed' }`,
		`granted ${ granted } min, used ${ used } min, lapsed ${ expired } min, billable ${ over } min`,
		...money( over, rates ),
		...statement.entries.map(
			( {
				worked_at,
				kind,
				minutes,
				billable,
				included = 0,
				person,
				work,
			} ) =>
				[
					worked_at,
					kind.padEnd( 10 ),
					String( minutes ).padStart( 5 ),
					String( billable ).padStart( 5 ),
					String( included ).padStart( 5 ),
					`${ person } ${ work }`.trim(),
				].join( '  ' )
		),
	].join( '\n' );
}

function money( over: number, rates: Rates ): string[] {
	const billed = billedSum( over, rates );
	if ( ! billed ) {
		return [];
	}
	const say = ( cents: number | null ) =>
		cents === null ? null : formatMoney( cents, billed.currency, 'en' );
	const [ rate, net, gross ] = [
		say( billed.hourly_rate_cents ),
		say( billed.total_cents ),
		say( billed.total_cents_with_vat ),
	];
	return [
		rate === null
			? 'the contract names no hourly rate yet'
			: `billable at ${ rate } an hour: ${ net } without VAT${
					gross === null ? '' : `, ${ gross } with`
			  }`,
	];
}
