import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { sha256 } from '../../access/token.ts';
import type { Route } from '../../http/app-instance.ts';
import { notFound } from '../../http/problem-error.ts';
import { measureQueues } from '../../metrics/measure-queues.ts';

/** Figures for the operator's collector: with METRICS_TOKEN by whoever has it, without by this machine itself only. */
export const getMetrics: Route = ( app, { db, config, metrics } ) =>
	app.get( '/metrics', { schema: {} }, async ( request, reply ) => {
		if ( ! mayRead( request, config ) ) {
			throw notFound();
		}
		await measureQueues( db, metrics );
		return reply
			.type( metrics.registry.contentType )
			.header( 'cache-control', 'no-store' )
			.send( await metrics.registry.metrics() );
	} );

/** The socket's own address counts, never a header: anybody can claim to be behind a proxy. */
function mayRead(
	request: FastifyRequest,
	{ metricsToken }: Pick< Config, 'metricsToken' >
): boolean {
	if ( metricsToken === null ) {
		return (
			isThisMachine( request.socket.remoteAddress ) &&
			request.headers[ 'x-forwarded-for' ] === undefined &&
			request.headers.forwarded === undefined
		);
	}
	const given = /^Bearer (.+)$/.exec( request.headers.authorization ?? '' );
	return timingSafeEqual(
		Buffer.from( sha256( given?.[ 1 ] ?? '' ) ),
		Buffer.from( sha256( metricsToken ) )
	);
}

const isThisMachine = ( address: string | undefined ): boolean =>
	[ '127.0.0.1', '::1', '::ffff:127.0.0.1' ].includes( address ?? '' );
