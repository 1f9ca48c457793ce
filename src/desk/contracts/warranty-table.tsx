import { __ } from '@wordpress/i18n';
import type { ContractWarranty } from '../../contract/contract.ts';
import { formatDay } from '../format/format-day.ts';

interface Props {
	warranties: readonly ContractWarranty[];
}

/** Custom work that was made for this client, with its warranty. */
export function WarrantyTable( { warranties }: Props ) {
	if ( warranties.length === 0 ) {
		return null;
	}
	return (
		<table className="deskside-list">
			<caption>
				{ __( 'Custom work and its warranty', 'deskside' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Work', 'deskside' ) }</th>
					<th scope="col">{ __( 'Delivered', 'deskside' ) }</th>
					<th scope="col">{ __( 'Warranty until', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ warranties.map( ( one ) => (
					<tr key={ one.id }>
						<th scope="row" dir="auto">
							{ one.id }{ ' ' }
							<span className="deskside-small">{ one.text }</span>
						</th>
						<td data-label={ __( 'Delivered', 'deskside' ) }>
							{ one.delivered_on
								? formatDay( one.delivered_on )
								: '–' }
						</td>
						<td data-label={ __( 'Warranty until', 'deskside' ) }>
							{ one.until ? formatDay( one.until ) : '–' }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
