import { http, HttpResponse, type RequestHandler } from 'msw';
import { type DeskClass, setClass } from '../../contract/desk-class.ts';
import type { DeskTicket } from '../../contract/desk.ts';
import { estimateRequest, type Response } from '../../contract/estimate.ts';
import { buildEstimate } from './build-estimate.ts';

const topic = ( id: string, label: string ) => ( {
	id,
	label,
	urgency: null,
	cover: 'fair_use' as const,
	note: null,
	questions: [],
} );

/** What tickets are about, at a provider in memory: upgrades cost the hourly rate, all else is fair use. */
export class FakeClasses {
	value: DeskClass = {
		topics: {
			topics: [
				topic( 'payment_link', 'Payments' ),
				{
					...topic( 'upgrade', 'Upgrade' ),
					cover: 'hourly',
					note: 'Larger ones are quoted first.',
					questions: [
						{
							fact: 'larger',
							kind: 'yes_no',
							label: 'Is it a larger one?',
							options: [],
						},
					],
				},
			],
			urgencies: [],
		},
		sent: { topic: 'payment_link', urgency: null, facts: {} },
		current: { topic: 'payment_link', urgency: null, facts: {} },
		changes: [],
	};
	/** When a topic would be due, where that is not the estimate's usual time. */
	readonly responses = new Map< string, Response >();
	/** Bodies of the changes. */
	readonly written: unknown[] = [];
	readonly #ticket: ( id: string ) => DeskTicket | undefined;

	constructor( ticket: ( id: string ) => DeskTicket | undefined ) {
		this.#ticket = ticket;
	}

	/** Somebody gives the ticket another class. */
	change(
		current: DeskClass[ 'current' ],
		reason: string,
		by: string
	): void {
		const change = {
			...current,
			reason,
			topic_label: 'Upgrade',
			estimate: this.#estimateOf( current.topic ),
			by,
			at: '2026-11-20T10:00:00.000Z',
		};
		this.value = {
			...this.value,
			current,
			changes: [ ...this.value.changes, change ],
		};
	}

	handlers(): RequestHandler[] {
		return [
			http.get( '*/v1/desk/tickets/:id/class', () =>
				HttpResponse.json( this.value )
			),
			http.post(
				'*/v1/desk/tickets/:id/estimates',
				async ( { request } ) =>
					HttpResponse.json(
						this.#estimateOf(
							estimateRequest.parse( await request.json() ).topic
						)
					)
			),
			http.post(
				'*/v1/desk/tickets/:id/class',
				async ( { request, params } ) => {
					const { seen, ...body } = setClass.parse(
						await request.json()
					);
					if ( seen !== this.value.changes.length ) {
						return clash();
					}
					this.written.push( body );
					const { reason, ...current } = body;
					this.change( current, reason, 'Mirjam Vos' );
					return HttpResponse.json(
						{
							ticket_class: this.value,
							desk_ticket: this.#ticket(
								String( params[ 'id' ] )
							),
						},
						{ status: 201 }
					);
				}
			),
		];
	}

	#estimateOf( id: string ) {
		const response = this.responses.get( id );
		return buildEstimate( {
			topic: id,
			coverage: id === 'upgrade' ? 'hourly' : 'fair_use',
			reasons: [ { rule: `rule.${ id }`, text: `Because of ${ id }.` } ],
			...( response ? { response } : {} ),
		} );
	}
}

const clash = () =>
	HttpResponse.json(
		{
			type: 'about:blank',
			title: 'Conflict',
			status: 409,
			code: 'state_conflict',
		},
		{ status: 409, headers: { 'Content-Type': 'application/problem+json' } }
	);
