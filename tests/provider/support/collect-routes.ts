import diagnostics from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { z } from 'zod';

/** A route as Fastify itself declares it, HEAD included, with the zod schemas that guard it. */
export interface CollectedRoute {
	/** `GET /v1/tickets/:id`. */
	name: string;
	method: string;
	url: string;
	params: z.ZodType | null;
	query: z.ZodType | null;
	body: z.ZodType | null;
	/** By status. */
	response: Readonly< Record< string, z.ZodType > >;
	/** Its right answer never ends. */
	stream: boolean;
}

interface Schemas {
	params?: z.ZodType;
	querystring?: z.ZodType;
	body?: z.ZodType;
	response?: Record< string, z.ZodType >;
}

/**
 * Notes every route of the applications that `build` makes, from Fastify's own hook: what is not in any list of ours is in
 * this one.
 */
export async function collectRoutes< Built >(
	build: () => Promise< Built >
): Promise< { built: Built; routes: CollectedRoute[] } > {
	const routes: CollectedRoute[] = [];
	const onFastify = ( message: unknown ) => {
		const { fastify } = message as { fastify: FastifyInstance };
		fastify.addHook( 'onRoute', ( route ) => {
			routes.push( ...toRoutes( route ) );
		} );
	};
	diagnostics.subscribe( 'fastify.initialization', onFastify );
	try {
		return { built: await build(), routes };
	} finally {
		diagnostics.unsubscribe( 'fastify.initialization', onFastify );
	}
}

function toRoutes( {
	method,
	url,
	schema,
	config,
}: RouteOptions ): CollectedRoute[] {
	const { params, querystring, body, response } = ( schema ?? {} ) as Schemas;
	const { stream = false } = ( config ?? {} ) as { stream?: boolean };
	return [ method ].flat().map( ( verb ) => ( {
		name: `${ verb } ${ url }`,
		method: verb,
		url,
		params: params ?? null,
		query: querystring ?? null,
		body: body ?? null,
		response: response ?? {},
		stream,
	} ) );
}
