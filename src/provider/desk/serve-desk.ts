import fastifyStatic from '@fastify/static';
import type { Config } from '../config.ts';
import type { App } from '../http/app-instance.ts';

/**
 * The desk's page: scripts and styles of its own only. The hash is that of the empty style element that WordPress's
 * components fill through the object model.
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	// An agent goes into a client's site by a form: a site's address is https, or this machine in development.
	"form-action 'self' https: http://127.0.0.1:* http://localhost:*",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join( '; ' );

/** Serves the built page of the agents at /desk/; without a build there is none, and 404 says so. */
export async function serveDesk(
	app: App,
	{ deskDir }: Config
): Promise< void > {
	await app.register( async ( desk: App ) => {
		desk.addHook(
			'onSend',
			async ( _request, reply ) =>
				void reply.header( 'content-security-policy', POLICY )
		);
		await desk.register( fastifyStatic, {
			root: deskDir,
			prefix: '/desk/',
			index: 'index.html',
			cacheControl: false,
			setHeaders: ( response, path ) =>
				void response.setHeader(
					'cache-control',
					path.endsWith( '.html' )
						? 'no-cache'
						: 'public, max-age=300'
				),
		} );
		desk.get( '/desk', { schema: { hide: true } }, ( _request, reply ) =>
			reply.redirect( '/desk/', 302 )
		);
	} );
}
