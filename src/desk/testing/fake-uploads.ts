import { http, HttpResponse, type RequestHandler } from 'msw';
import { PROBLEMS, type ProblemCode } from '../../contract/problem.ts';

/** The files of answers as a provider in memory takes them: parts are put together, and it says how far they are. */
export class FakeUploads {
	/** What came, by attachment. */
	readonly came = new Map< string, string >();
	/** What was called off. */
	readonly cancelled: string[] = [];
	/** The next answers to bytes. */
	failures: ProblemCode[] = [];

	handlers(): RequestHandler[] {
		const url = '*/v1/desk/uploads/:id';
		return [
			http.head( url, ( { params } ) =>
				this.#tell( String( params[ 'id' ] ) )
			),
			http.patch( url, async ( { request, params } ) => {
				const failure = this.failures.shift();
				if ( failure ) {
					const status = PROBLEMS[ failure ];
					return HttpResponse.json(
						{
							type: 'about:blank',
							title: failure,
							status,
							code: failure,
						},
						{ status }
					);
				}
				const id = String( params[ 'id' ] );
				this.came.set(
					id,
					( this.came.get( id ) ?? '' ) + ( await request.text() )
				);
				return this.#tell( id );
			} ),
			http.delete( url, ( { params } ) => {
				this.cancelled.push( String( params[ 'id' ] ) );
				return new HttpResponse( null, { status: 204 } );
			} ),
		];
	}

	#tell( id: string ): Response {
		return new HttpResponse( null, {
			headers: {
				'Upload-Offset': String( this.came.get( id )?.length ?? 0 ),
			},
		} );
	}
}
