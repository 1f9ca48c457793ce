/** What a command is called with, and what it does; the order is that of a provider's days. */
const LINES: readonly ( readonly [ usage: string, does: string ] )[] = [
	[
		'serve [--demo] [--json]',
		'listen until told to stop; --demo puts in demo data first',
	],
	[ 'migrate', 'bring the database up to date' ],
	[
		'demo [--json]',
		'put in demo data; again changes nothing that is there',
	],
	[
		'provider add --name N --colour #RRGGBB [--phone P] [--another]',
		'who answers here, as the sites show it',
	],
	[
		'provider change [--name N] [--colour #RRGGBB] [--phone P] [--provider ID]',
		'put that right',
	],
	[
		'contract add FILE [--provider ID]',
		'a contract, as JSON: src/provider/README.md has one',
	],
	[
		'contract list',
		'every contract with its id, client, plan, days and site',
	],
	[
		'contract change CONTRACT [--client N] [--currency EUR] [--hourly-rate-cents C] [--vat-percent P]',
		'put right name or currency; name a rate or VAT that was left open',
	],
	[ 'contract end CONTRACT DAY', 'its last day, included' ],
	[
		'contract terms CONTRACT [--set FILE]',
		'print or set what a contract says beside its plan, as JSON',
	],
	[
		'pair CONTRACT',
		'print a one-time code that pairs a site with a contract',
	],
	[
		'agent add --email E --name N [--operator] [--provider ID]',
		'a sign-in for the desk; the password is DESKSIDE_PASSWORD or made up',
	],
	[ 'agent list', 'who can sign in, and who is disabled' ],
	[
		'agent password EMAIL',
		'another one, DESKSIDE_PASSWORD or made up; signs the agent out everywhere',
	],
	[
		'agent disable EMAIL',
		'for somebody who leaves: signed out at once, and not let in again',
	],
	[ 'agent enable EMAIL', 'lets in again' ],
	[ 'plan check FILE...', 'explain every mistake in plan files' ],
	[
		'help import DIR [--provider ID]',
		'take in articles (Markdown) and tips (YAML); mistakes with file and line',
	],
	[ 'help export DIR [--provider ID]', 'write them out the same way' ],
	[
		'statement CONTRACT MONTH [--csv]',
		"a month's minutes from the entries alone",
	],
	[
		'backup FILE',
		'everything in the database at this moment, and attachments; a provider on a server goes on serving; not PLANS_DIR',
	],
	[
		'restore FILE',
		'into an empty database of either kind, all of it or nothing',
	],
	[
		'export --contract ID | --site ID DIR',
		'all data of one client as JSON, CSV and attachments',
	],
	[
		'quote verify FILE [SHA256]',
		'check the evidence of a decision; needs no database',
	],
	[
		'consent verify FILE [SHA256]',
		'check the record of an agreement that came with a ticket; needs no database',
	],
	[ 'openapi FILE', 'write the description of the API' ],
];

const WIDTH = 30;

const lineOf = ( [ usage, does ]: ( typeof LINES )[ number ] ): string =>
	`  ${ usage.padEnd( WIDTH - 3 ) }   ${ does }`;

/** Every command. */
export const HELP = `npm run provider -- COMMAND

${ LINES.map( lineOf ).join( '\n' ) }

Configuration comes from the environment: see src/provider/README.md.`;

/**
 * One command's line, or those of a group's (`agent`); null when nothing begins so.
 *
 * @param name Of a command, in one word or two.
 */
export function usageOf( name: string ): string | null {
	const lines = LINES.filter( ( [ usage ] ) =>
		`${ usage } `.startsWith( `${ name } ` )
	);
	return lines.length > 0 ? lines.map( lineOf ).join( '\n' ) : null;
}
