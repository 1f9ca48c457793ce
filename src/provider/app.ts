import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger } from 'fastify';
import {
	jsonSchemaTransform,
	serializerCompiler,
	validatorCompiler,
	type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { openFiles } from './attachments/open-files.ts';
import { openUploads } from './attachments/uploads.ts';
import { uploadsDir, type Config } from './config.ts';
import type { OpenedDatabase } from './db/database.ts';
import { createDeskHub } from './desk-events/desk-hub.ts';
import type { App } from './http/app-instance.ts';
import { answerUnknown } from './http/answer-unknown.ts';
import { describeApi } from './http/describe-api.ts';
import { errorHandler } from './http/error-handler.ts';
import { limitRates } from './http/rate-limits.ts';
import { readBodies } from './http/read-bodies.ts';
import { secureHeaders } from './http/secure-headers.ts';
import { shedLoad } from './http/shed-load.ts';
import { measureRequests } from './metrics/measure-requests.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { declareRoutes } from './routes/declare-routes.ts';
import { serveDesk } from './desk/serve-desk.ts';
import type { Services } from './services.ts';

export interface AppOptions {
	config: Config;
	database: OpenedDatabase;
	/** Now; tests set it. */
	clock?: () => Date;
	logger?: FastifyBaseLogger;
	metrics?: Metrics;
}

/** Puts the provider together; it does not listen. The database is migrated and stays the caller's to close. */
export async function createApp( {
	config,
	database,
	clock = () => new Date(),
	logger,
	metrics = createMetrics(),
}: AppOptions ): Promise< App > {
	const app = fastify( {
		...( logger ? { loggerInstance: logger } : {} ),
		genReqId: () => randomUUID(),
		trustProxy: config.trustProxy,
		requestTimeout: 60_000,
		forceCloseConnections: 'idle',
		routerOptions: { maxParamLength: 200 },
		// Addresses that the router itself cannot read.
		frameworkErrors: ( error, request, reply ) =>
			void errorHandler( error, request, reply ),
	} ).withTypeProvider< ZodTypeProvider >();
	app.setValidatorCompiler( validatorCompiler );
	app.setSerializerCompiler( serializerCompiler );
	app.setErrorHandler( errorHandler );
	app.addHook( 'onSend', ( request, reply, _payload, done ) => {
		void reply.header( 'x-request-id', request.id );
		done();
	} );

	// First: a refusal bears them too.
	secureHeaders( app );
	measureRequests( app, metrics );
	shedLoad( app, config.maxRequestsAtOnce );
	await limitRates( app, config.rateLimit );
	await app.register( swagger, {
		openapi: {
			openapi: '3.1.0',
			info: { title: 'Deskside provider', version: '1' },
		},
		transform: jsonSchemaTransform,
		transformObject: ( made ) =>
			'openapiObject' in made
				? describeApi( made.openapiObject )
				: made.swaggerObject,
	} );
	readBodies( app );
	answerUnknown( app );

	const services = assemble( { config, database, clock, metrics } );
	app.addHook( 'preClose', () => services.hub.stop() );
	await declareRoutes( app, services );
	await serveDesk( app, config );
	return app;
}

function assemble( {
	config,
	database,
	clock,
	metrics,
}: Required<
	Pick< AppOptions, 'config' | 'database' | 'clock' | 'metrics' >
> ): Services {
	return {
		db: database.db,
		config,
		files: openFiles( config ),
		uploads: openUploads( uploadsDir( config ) ),
		hub: createDeskHub( database ),
		now: () => clock().toISOString(),
		metrics,
	};
}
