import { __ } from '@wordpress/i18n';
import type { ContractTopic } from '../../contract/contract.ts';
import { formatPrice } from '../format/format-money.ts';
import { UrgencySign } from '../queue/urgency-sign.tsx';

interface Props {
	topics: readonly ContractTopic[];
}

/** How each kind of request is covered, and at which list price. */
export function TopicTable( { topics }: Props ) {
	return (
		<table className="deskside-list">
			<caption>
				{ __( 'Cover by topic, prices without VAT', 'deskside' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Topic', 'deskside' ) }</th>
					<th scope="col">{ __( 'Cover', 'deskside' ) }</th>
					<th scope="col">{ __( 'Price', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ topics.map( ( topic ) => (
					<tr key={ topic.id }>
						<th scope="row">
							<bdi>{ topic.label }</bdi>{ ' ' }
							<UrgencySign urgency={ topic.urgency } />
						</th>
						<td data-label={ __( 'Cover', 'deskside' ) } dir="auto">
							{ topic.text }
						</td>
						<td data-label={ __( 'Price', 'deskside' ) }>
							{ topic.price ? formatPrice( topic.price ) : '–' }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
