import { parseArgs } from 'node:util';
import { month as monthSchema } from '../../contract/ids.ts';
import { readStatementOf } from '../contracts/ledger-of.ts';
import { statementCsv } from '../export/statement-csv.ts';
import { statementText } from '../export/statement-text.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';
import { atMost } from './words-of.ts';

/** `statement CONTRACT MONTH [--csv]`: a month from its entries alone. */
export const printStatement: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: { csv: { type: 'boolean', default: false } },
	} );
	atMost( positionals, 2 );
	const [ id, month ] = positionals;
	if ( ! id || ! monthSchema.safeParse( month ).success ) {
		throw new UsageError(
			'Which contract and month? statement CONTRACT 2026-11 [--csv]'
		);
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const at = new Date().toISOString();
		const statement = await readStatementOf( db, contract, month, at );
		process.stdout.write(
			values.csv
				? statementCsv( statement )
				: `${ statementText( contract, statement ) }\n`
		);
	} );
};
