import { readConfig } from '../config.ts';
import { addAgent } from './add-agent.ts';
import { addContract } from './add-contract.ts';
import { addProvider } from './add-provider.ts';
import { endContract } from './end-contract.ts';
import { exportHelpFolder } from './export-help.ts';
import { importHelpFolder } from './import-help.ts';
import { checkPlans } from './check-plans.ts';
import { runDemo } from './run-demo.ts';
import { printStatement } from './print-statement.ts';
import { runBackup } from './run-backup.ts';
import { runExport } from './run-export.ts';
import { runRestore } from './run-restore.ts';
import { runMigrate } from './run-migrate.ts';
import { issuePairing } from './issue-pairing.ts';
import { setTerms } from './set-terms.ts';
import { serve } from './serve.ts';
import { UsageError, type Command } from './command.ts';
import { verifyConsent } from './verify-consent.ts';
import { verifyQuote } from './verify-quote.ts';
import { writeOpenapi } from './write-openapi.ts';

const HELP = `npm run provider -- COMMAND

  serve [--demo] [--json]       listen until told to stop; --demo puts in demo data first
  migrate                       bring the database up to date
  demo [--json]                 put in demo data; again changes nothing that is there
  provider add --name N --colour #RRGGBB [--phone P]   who answers here, as the sites show it
  contract add FILE [--provider ID]   a contract, as JSON: src/provider/README.md has one
  contract end CONTRACT DAY     its last day, included
  pair CONTRACT_ID              print a one-time code that pairs a site with a contract
  agent add --email E --name N [--operator] [--provider ID]   a sign-in for the desk; the password is DESKSIDE_PASSWORD or made up
  contract terms CONTRACT [--set FILE]   print or set what a contract says beside its plan, as JSON
  plan check FILE...            explain every mistake in plan files
  help import DIR [--provider ID]   take in articles (Markdown) and tips (YAML); mistakes with file and line
  help export DIR [--provider ID]   write them out the same way
  statement CONTRACT MONTH [--csv]   a month's minutes from the entries alone
  backup FILE                   everything at this moment, attachments too; a provider on a server goes on serving
  restore FILE                  into an empty database of either kind, all of it or nothing
  export --contract ID | --site ID DIR   all data of one client as JSON, CSV and attachments
  quote verify FILE [SHA256]    check the evidence of a decision; needs no database
  consent verify FILE [SHA256]  check the record of an agreement that came with a ticket; needs no database
  openapi FILE                  write the description of the API

Configuration comes from the environment: see src/provider/README.md.`;

const COMMANDS: Readonly< Record< string, Command > > = {
	'help import': importHelpFolder,
	'help export': exportHelpFolder,
	help: () => Promise.resolve( console.log( HELP ) ),
	serve,
	migrate: runMigrate,
	demo: runDemo,
	pair: issuePairing,
	'provider add': addProvider,
	'contract add': addContract,
	'contract end': endContract,
	'agent add': addAgent,
	'contract terms': setTerms,
	'plan check': checkPlans,
	statement: printStatement,
	backup: runBackup,
	restore: runRestore,
	export: runExport,
	'quote verify': verifyQuote,
	'consent verify': verifyConsent,
	openapi: writeOpenapi,
};

/** Runs a command; what goes wrong is one sentence on stderr and exit code 1. */
async function run( args: readonly string[] ): Promise< void > {
	const name = Object.keys( COMMANDS ).find( ( known ) =>
		args.join( ' ' ).concat( ' ' ).startsWith( `${ known } ` )
	);
	const command = name === undefined ? undefined : COMMANDS[ name ];
	if ( ! command || name === undefined ) {
		throw new UsageError( HELP );
	}
	await command(
		args.slice( name.split( ' ' ).length ),
		readConfig( process.env )
	);
}

run( process.argv.slice( 2 ) ).catch( ( error: unknown ) => {
	console.error( error instanceof Error ? error.message : error );
	process.exitCode = 1;
} );
