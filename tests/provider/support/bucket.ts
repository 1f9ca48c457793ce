import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { BucketConfig } from '../../../src/provider/bucket-config.ts';

export interface TestBucket {
	config: BucketConfig;
	/** The same as environment variables. */
	env: Record< string, string >;
	port: number;
	/** Where the server keeps its objects. */
	dir: string;
	close: () => Promise< void >;
}

/** A small S3-compatible server with one empty bucket, which checks signatures. */
export async function startBucket(): Promise< TestBucket > {
	const dir = await mkdtemp( join( tmpdir(), 'deskside-bucket-' ) );
	const server = new S3rver( {
		address: '127.0.0.1',
		port: 0,
		silent: true,
		directory: dir,
		vhostBuckets: false,
		configureBuckets: [ { name: 'attachments', configs: [] } ],
	} );
	const { port } = await server.run();
	const config: BucketConfig = {
		endpoint: `http://127.0.0.1:${ port }`,
		bucket: 'attachments',
		region: 'eu-central-1',
		accessKeyId: 'S3RVER',
		secretAccessKey: 'S3RVER',
		prefix: 'deskside/',
	};
	return {
		config,
		env: {
			S3_ENDPOINT: config.endpoint,
			S3_BUCKET: config.bucket,
			S3_REGION: config.region,
			S3_ACCESS_KEY_ID: config.accessKeyId,
			S3_SECRET_ACCESS_KEY: config.secretAccessKey,
			S3_PREFIX: config.prefix,
		},
		port,
		dir,
		close: async () => {
			await server.close();
			await rm( dir, { recursive: true, force: true } );
		},
	};
}
