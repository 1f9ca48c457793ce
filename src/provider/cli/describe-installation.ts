import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentsDir, databaseDir, type Config } from '../config.ts';

/** What a start works with, a line each, so that nobody serves another installation than the one that was meant. No secrets. */
export const describeInstallation = ( config: Config ): string[] => [
	`Database  ${
		config.databaseUrl === null
			? `embedded, in ${ databaseDir( config ) }`
			: serverOf( config.databaseUrl )
	}`,
	`Files     ${
		config.bucket === null
			? attachmentsDir( config )
			: `bucket ${ config.bucket.bucket } at ${ config.bucket.endpoint }`
	}`,
	`Plans     those that come along${
		config.plansDir === null ? '' : `, and those in ${ config.plansDir }`
	}`,
];

/** Where the agents' desk is, or why it is not. */
export const describeDesk = ( url: string, { deskDir }: Config ): string =>
	existsSync( join( deskDir, 'index.html' ) )
		? `Desk      ${ url }/desk/`
		: `Desk      not there: nothing is built in ${ deskDir } (npm run build makes build/desk)`;

/** `name at host:port`, without user and password. */
function serverOf( databaseUrl: string ): string {
	const { host, pathname } = new URL( databaseUrl );
	return `${ pathname.slice( 1 ) || 'the default' } at ${
		host || 'this machine'
	}`;
}
