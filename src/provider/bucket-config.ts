import * as z from 'zod';

/** A bucket of an S3-compatible store. */
export interface BucketConfig {
	/** Without a final slash. */
	endpoint: string;
	bucket: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
	/** Before each object's name; empty or with a final slash. */
	prefix: string;
}

const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/;
const SET_TOGETHER = [
	...[ 'S3_ENDPOINT', 'S3_BUCKET' ],
	...[ 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY' ],
] as const;

export const variables = z.object( {
	S3_ENDPOINT: z
		.url( { protocol: /^https?$/ } )
		.refine(
			( url ) =>
				( url.startsWith( 'https:' ) || LOOPBACK.test( url ) ) &&
				! /[?#@]/.test( url ),
			'An https address without a query, such as https://s3.example.com; http only for this machine.'
		)
		.optional(),
	S3_BUCKET: z
		.string()
		.regex(
			/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
			"A bucket's name: small letters, digits, dots and hyphens."
		)
		.optional(),
	S3_REGION: z
		.string()
		.regex( /^[a-z0-9-]{1,40}$/, 'A region such as eu-central-1.' )
		.default( 'us-east-1' ),
	S3_ACCESS_KEY_ID: z.string().max( 200 ).optional(),
	S3_SECRET_ACCESS_KEY: z.string().max( 200 ).optional(),
	S3_PREFIX: z
		.string()
		.regex(
			/^(?:[\w-][\w.-]*\/)+$/,
			'Names of folders, each with a slash behind it, such as deskside/.'
		)
		.optional(),
} );

/**
 * Reads where attachments rest when not on this machine's disk.
 *
 * @param given Variables that are set.
 * @return the bucket, null when none is set; and a line for each mistake.
 */
export function readBucket( given: Record< string, string | undefined > ): {
	bucket: BucketConfig | null;
	lines: string[];
} {
	const { data, error } = variables.safeParse( given );
	const lines = ( error?.issues ?? [] ).map(
		( issue ) => `  ${ issue.path.join( '.' ) }: ${ issue.message }`
	);
	const isWanted = Object.keys( given ).some( ( name ) =>
		name.startsWith( 'S3_' )
	);
	for ( const name of isWanted ? SET_TOGETHER : [] ) {
		if ( given[ name ] === undefined ) {
			lines.push(
				`  ${ name }: Is needed to keep attachments in a bucket, since another S3_ variable is set.`
			);
		}
	}
	const whole = lines.length === 0 ? data : undefined;
	return {
		bucket:
			whole?.S3_ENDPOINT &&
			whole.S3_BUCKET &&
			whole.S3_ACCESS_KEY_ID &&
			whole.S3_SECRET_ACCESS_KEY
				? {
						endpoint: whole.S3_ENDPOINT.replace(
							/(?<!\/)\/+$/,
							''
						),
						bucket: whole.S3_BUCKET,
						region: whole.S3_REGION,
						accessKeyId: whole.S3_ACCESS_KEY_ID,
						secretAccessKey: whole.S3_SECRET_ACCESS_KEY,
						prefix: whole.S3_PREFIX ?? '',
				  }
				: null,
		lines,
	};
}
