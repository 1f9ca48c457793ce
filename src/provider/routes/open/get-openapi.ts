import type { Route } from '../../http/app-instance.ts';

/** The description of every route, generated from their schemas. */
export const getOpenapi: Route = ( app ) =>
	app.get( '/openapi.json', { schema: {} }, async ( _request, reply ) =>
		reply
			.type( 'application/json; charset=utf-8' )
			.send( JSON.stringify( app.swagger() ) )
	);
