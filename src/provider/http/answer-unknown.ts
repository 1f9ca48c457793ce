import type { App } from './app-instance.ts';
import { sendProblem } from './error-handler.ts';
import { notFound, ProblemError } from './problem-error.ts';

/** Answers addresses that are no route: 404, or 405 where another method is one. Counted by the rate limit like any other. */
export function answerUnknown( app: App ): void {
	const patterns: RegExp[] = [];
	app.addHook(
		'onRoute',
		( { url } ) => void patterns.push( toPattern( url ) )
	);
	app.setNotFoundHandler(
		{ preHandler: app.rateLimit() },
		( request, reply ) => {
			const path = request.url.split( '?', 1 )[ 0 ] ?? '';
			const isRoute = patterns.some( ( pattern ) =>
				pattern.test( path )
			);
			return sendProblem(
				reply,
				request.id,
				isRoute ? new ProblemError( 'method_not_allowed' ) : notFound()
			);
		}
	);
}

/** `/v1/tickets/:id` as a pattern for paths. A route for everything below a folder is none for this purpose. */
function toPattern( url: string ): RegExp {
	const parts = url
		.split( '/' )
		.map( ( part ) =>
			part.startsWith( ':' )
				? '[^/]+'
				: part.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' )
		);
	return new RegExp( `^${ parts.join( '/' ) }$` );
}
