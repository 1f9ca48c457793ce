import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import {
	readBucket,
	variables as bucketVariables,
	type BucketConfig,
} from './bucket-config.ts';

const flag = z
	.enum( [ 'true', 'false' ] )
	.transform( ( text ) => text === 'true' );
const wholeNumber = ( min: number, max: number ) =>
	z.coerce.number().int().min( min ).max( max );

/** `desk@example.com` or `Nordlicht Support <desk@example.com>`. */
const mailAddress = z
	.string()
	.regex(
		/^(?:[^<>\r\n"]{1,100} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
		'An address like desk@example.com or Support <desk@example.com>.'
	);

/** An empty variable counts as not set, as in a .env file's `NAME=`. */
const environment = z.object( {
	HOST: z.string().default( '127.0.0.1' ),
	PORT: wholeNumber( 0, 65_535 ).default( 4747 ),
	DATA_DIR: z.string().default( '.data/provider' ),
	DATABASE_URL: z.url( { protocol: /^postgres(ql)?$/ } ).optional(),
	DATABASE_CONNECTIONS: wholeNumber( 1, 500 ).optional(),
	DESK_DIR: z.string().default( 'build/desk' ),
	PLANS_DIR: z.string().optional(),
	PUBLIC_URL: z
		.url( { protocol: /^https?$/ } )
		.refine(
			( url ) => ! /[?#@]/.test( url ),
			'An address without a name, a password or a query, such as https://desk.example.com.'
		)
		.optional(),
	LOG_LEVEL: z
		.enum( [
			'fatal',
			'error',
			'warn',
			'info',
			'debug',
			'trace',
			'silent',
		] )
		.default( 'info' ),
	RATE_LIMIT_PER_MINUTE: wholeNumber( 1, 10_000_000 ).default( 6000 ),
	MAX_REQUESTS_AT_ONCE: wholeNumber( 1, 100_000 ).default( 500 ),
	TRUST_PROXY: flag.default( false ),
	JOBS: flag.default( true ),
	METRICS_TOKEN: z
		.string()
		.min( 24, 'At least 24 characters, as `openssl rand -hex 24` makes.' )
		.optional(),
	SMTP_URL: z.url( { protocol: /^smtps?$/ } ).optional(),
	MAIL_FROM: mailAddress.optional(),
	MAIL_REPLY_TO: z.email().optional(),
	MAIL_IN_HOST: z.string().default( '127.0.0.1' ),
	MAIL_IN_PORT: wholeNumber( 0, 65_535 ).optional(),
	MAIL_IN_SERVER: z.hostname().optional(),
	ALLOW_LOOPBACK_SITES: flag.optional(),
	RETENTION_MONTHS: wholeNumber( 1, 240 ).optional(),
} );

/** The names of all variables; DESKSIDE_PASSWORD belongs to two commands. */
export const VARIABLES: readonly string[] = [
	...Object.keys( environment.shape ),
	...Object.keys( bucketVariables.shape ),
	'DESKSIDE_PASSWORD',
];

export interface Config {
	host: string;
	/** 0: any free one. */
	port: number;
	dataDir: string;
	databaseUrl: string | null;
	/** Undefined: as many as `db/open-server.ts` finds best. */
	databaseConnections: number | undefined;
	deskDir: string;
	/** Plans of the provider's own, beside those that come along; null: none. */
	plansDir: string | null;
	publicUrl: string | null;
	logLevel: z.infer< typeof environment >[ 'LOG_LEVEL' ];
	/** Requests a minute from one address. */
	rateLimit: number;
	/** More at once are answered 503 with Retry-After. */
	maxRequestsAtOnce: number;
	/** Believe X-Forwarded-For: only behind a proxy that sets it. */
	trustProxy: boolean;
	/** Run background work in this process; another one must when this does not. */
	jobs: boolean;
	/** Who may read /metrics from elsewhere; null: this machine only. */
	metricsToken: string | null;
	/** Null: mails are written into `DATA_DIR/mail`, for development. */
	smtpUrl: string | null;
	mailFrom: string;
	/** Answers by mail go to this address with the ticket after a plus sign; null: to `mailFrom`. */
	mailReplyTo: string | null;
	/** Where mails come in over SMTP; null: none do. */
	mailInPort: number | null;
	mailInHost: string;
	/** The name (authserv-id) of the mail server before us: whose word on who sent a mail counts. */
	mailInServer: string | null;
	/** Send events to sites on this very machine: development only. */
	allowLoopbackSites: boolean;
	/** Where attachments rest; null: in `dataDir`. */
	bucket: BucketConfig | null;
	/** Months that solved tickets keep people and words; null: for as long as the contract runs. */
	retentionMonths: number | null;
}

/** The environment holds values that cannot be used; the message names each. */
export class ConfigError extends Error {
	override name = 'ConfigError';
}

/**
 * Reads the configuration once, at start.
 *
 * @throws {ConfigError} naming every wrong variable at once.
 */
export function readConfig(
	env: Record< string, string | undefined >
): Config {
	const given = Object.fromEntries(
		Object.entries( env ).filter( ( [ , value ] ) => value !== '' )
	);
	const { success, data, error } = environment.safeParse( given );
	const { bucket, lines: ofBucket } = readBucket( given );
	const lines = [
		...( error?.issues ?? [] ).map(
			( issue ) => `  ${ issue.path.join( '.' ) }: ${ issue.message }`
		),
		...missingBeside( given ),
		...missingFolders( given ),
		...ofBucket,
	];
	if ( ! success || lines.length > 0 ) {
		throw new ConfigError(
			`The environment cannot be used:\n${ lines.join( '\n' ) }`
		);
	}
	return {
		host: data.HOST,
		port: data.PORT,
		dataDir: resolve( data.DATA_DIR ),
		databaseUrl: data.DATABASE_URL ?? null,
		databaseConnections: data.DATABASE_CONNECTIONS,
		deskDir: resolve( data.DESK_DIR ),
		plansDir:
			data.PLANS_DIR === undefined ? null : resolve( data.PLANS_DIR ),
		publicUrl: data.PUBLIC_URL ?? null,
		logLevel: data.LOG_LEVEL,
		rateLimit: data.RATE_LIMIT_PER_MINUTE,
		maxRequestsAtOnce: data.MAX_REQUESTS_AT_ONCE,
		trustProxy: data.TRUST_PROXY,
		jobs: data.JOBS,
		metricsToken: data.METRICS_TOKEN ?? null,
		smtpUrl: data.SMTP_URL ?? null,
		mailFrom: data.MAIL_FROM ?? 'deskside@localhost',
		mailReplyTo: data.MAIL_REPLY_TO ?? null,
		mailInPort: data.MAIL_IN_PORT ?? null,
		mailInHost: data.MAIL_IN_HOST,
		mailInServer: data.MAIL_IN_SERVER ?? null,
		allowLoopbackSites:
			data.ALLOW_LOOPBACK_SITES ??
			( LOOPBACK.has( data.HOST ) && data.PUBLIC_URL === undefined ),
		bucket,
		retentionMonths: data.RETENTION_MONTHS ?? null,
	};
}

/** A provider that nobody else can reach is one for development. */
const LOOPBACK = new Set( [ '127.0.0.1', 'localhost', '::1' ] );

/** What one variable needs of another; told together with all other mistakes. */
function missingBeside(
	given: Record< string, string | undefined >
): string[] {
	const lines: string[] = [];
	if ( given.SMTP_URL !== undefined && given.MAIL_FROM === undefined ) {
		lines.push(
			'  MAIL_FROM: Say from whom mails come, since SMTP_URL is set.'
		);
	}
	if ( given.MAIL_IN_PORT !== undefined ) {
		if ( given.MAIL_REPLY_TO === undefined ) {
			lines.push(
				'  MAIL_REPLY_TO: Say where answers go, since MAIL_IN_PORT is set.'
			);
		}
		if ( given.MAIL_IN_SERVER === undefined ) {
			lines.push(
				'  MAIL_IN_SERVER: Name the mail server whose Authentication-Results count, since MAIL_IN_PORT is set.'
			);
		}
	}
	return lines;
}

/** What must be there before the start; the desk's page may be built later. */
function missingFolders( {
	PLANS_DIR: plans,
}: Record< string, string | undefined > ): string[] {
	return plans === undefined ||
		statSync( plans, { throwIfNoEntry: false } )?.isDirectory()
		? []
		: [ `  PLANS_DIR: The folder of plans cannot be read: ${ plans }` ];
}

/** Where the embedded database lies. */
export function databaseDir( { dataDir }: Config ): string {
	return join( dataDir, 'database' );
}

/** Where attachments lie without a bucket: outside any folder that a web server shows. */
export function attachmentsDir( { dataDir }: Config ): string {
	return join( dataDir, 'attachments' );
}

/** Where files on their way lie until they are whole. */
export function uploadsDir( { dataDir }: Config ): string {
	return join( dataDir, 'uploads' );
}
